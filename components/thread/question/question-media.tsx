'use client'
import { useState } from 'react'
import { Lightbox } from '#components/lightbox/lightbox.tsx'
import { slidesOf } from '#components/lightbox/slides.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import { LeaveOutButton } from './leave-out-button.tsx'
import { QuestionFrames } from './question-frames.tsx'
import { QuestionPicture } from './question-picture.tsx'
import { QuestionVideo } from './question-video.tsx'

/** What a question is about, small, in the order in which the model got it. */
export function QuestionMedia({ attachments }: { attachments: AttachmentView[] }) {
  const [openedId, setOpenedId] = useState<string | null>(null)
  if (attachments.length === 0) return null
  const pictures = attachments.filter(({ kind }) => kind === 'picture')
  return (
    <>
      <ul className="mb-2 flex flex-wrap justify-end gap-2">
        {attachments.map((view) => (
          <li key={view.id} className="relative max-w-full">
            {view.kind === 'picture' && (
              <QuestionPicture
                picture={view}
                number={pictures.length > 1 ? pictures.indexOf(view) + 1 : null}
                onOpen={setOpenedId}
              />
            )}
            {view.kind === 'video' && <QuestionVideo video={view} onOpen={setOpenedId} />}
            {view.kind === 'frame_list' && <QuestionFrames list={view} onOpen={setOpenedId} />}
            <LeaveOutButton attachment={view} />
          </li>
        ))}
      </ul>
      {openedId && (
        <Lightbox
          slides={slidesOf(attachments)}
          openedId={openedId}
          onClose={() => setOpenedId(null)}
        />
      )}
    </>
  )
}
