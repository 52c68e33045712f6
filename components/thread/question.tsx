'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Picture } from '#components/ui/picture.tsx'
import { PictureDialog } from '#components/ui/picture-dialog.tsx'
import type { PictureView } from '#lib/attachments/schema.ts'
import type { TurnView } from '#lib/turns/schema.ts'

/** What was asked: the pictures as thumbnails, then the text as it was typed. */
export function Question({ turn }: { turn: TurnView }) {
  const t = useTranslations('thread')
  const pictures = turn.attachments.filter((attachment) => attachment.kind === 'picture')
  const [opened, setOpened] = useState<PictureView | null>(null)
  return (
    <article aria-label={t('question')} className="ml-auto max-w-[92%] sm:max-w-[80%]">
      {pictures.length > 0 && (
        <ul className="mb-2 flex flex-wrap justify-end gap-2">
          {pictures.map((picture) => (
            <li key={picture.id}>
              <button
                type="button"
                aria-label={t('openPicture', { name: picture.name })}
                onClick={() => setOpened(picture)}
                className="block overflow-hidden rounded-2xl border border-line bg-panel"
              >
                <Picture
                  src={`/api/attachments/${picture.id}/preview`}
                  alt={picture.name}
                  size={picture}
                  className="h-36 w-auto min-w-16 max-w-full object-cover"
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {turn.text && (
        <p className="w-fit max-w-full ml-auto whitespace-pre-wrap break-words rounded-3xl rounded-br-lg bg-panel px-4 py-2.5">
          {turn.text}
        </p>
      )}
      {opened && <PictureDialog picture={opened} onClose={() => setOpened(null)} />}
    </article>
  )
}
