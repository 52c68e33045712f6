'use client'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { Lightbox } from '#components/lightbox/lightbox.tsx'
import { type Slide, slidesOf } from '#components/lightbox/slides.ts'
import { AttachmentItem } from './attachment-item.tsx'
import { FramesForm } from './frames-form.tsx'
import { numberPictures } from './number-pictures.ts'
import { SortableItems } from './sortable-items.tsx'

interface Opened {
  id: string
  /** A copy from when it was opened, so that sending the question does not close the picture. */
  slides: Slide[]
}

/** The attachments of the next question, in the order in which the model gets them. */
export function AttachmentTray(props: { draft: Store<Draft>; items: DraftAttachment[] }) {
  const { draft, items } = props
  const t = useTranslations('composer')
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useCallback(
    (id: string) => {
      const views = draft.get().attachments.flatMap(({ view }) => view ?? [])
      setOpened({ id, slides: slidesOf(views) })
    },
    [draft],
  )
  const numbers = numberPictures(items)
  return (
    <>
      {items.length > 0 && (
        <div className="p-3 pb-0">
          <SortableItems draft={draft} items={items}>
            <ul
              aria-label={t('attachments')}
              className="grid max-h-[35dvh] items-start gap-2 overflow-y-auto sm:grid-cols-2"
            >
              {items.map((item) => (
                <AttachmentItem
                  key={item.key}
                  draft={draft}
                  item={item}
                  number={numbers.get(item.key)}
                  onOpen={open}
                />
              ))}
            </ul>
          </SortableItems>
          <FramesForm draft={draft} items={items} />
        </div>
      )}
      {opened && (
        <Lightbox slides={opened.slides} openedId={opened.id} onClose={() => setOpened(null)} />
      )}
    </>
  )
}
