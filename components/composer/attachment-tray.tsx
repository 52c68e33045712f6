'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Lightbox } from '#components/ui/lightbox.tsx'
import { slidesOf } from '#components/ui/slides.ts'
import type { Store } from '#components/workspace/store.ts'
import { AttachmentItem } from './attachment-item.tsx'
import type { Draft, DraftAttachment } from './draft.ts'
import { FramesForm } from './frames-form.tsx'
import { numberPictures } from './number-pictures.ts'
import { SortableItems } from './sortable-items.tsx'

/** The attachments of the next question, in the order in which the model gets them. */
export function AttachmentTray(props: { draft: Store<Draft>; items: DraftAttachment[] }) {
  const { draft, items } = props
  const t = useTranslations('composer')
  const [openedId, setOpenedId] = useState<string | null>(null)
  if (items.length === 0) return null
  const numbers = numberPictures(items)
  return (
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
              onOpen={setOpenedId}
            />
          ))}
        </ul>
      </SortableItems>
      <FramesForm draft={draft} items={items} />
      {openedId && (
        <Lightbox
          slides={slidesOf(items.flatMap(({ view }) => view ?? []))}
          openedId={openedId}
          onClose={() => setOpenedId(null)}
        />
      )}
    </div>
  )
}
