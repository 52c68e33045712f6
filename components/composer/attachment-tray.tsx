'use client'
import { useTranslations } from 'use-intl'
import type { Store } from '#components/workspace/store.ts'
import { AttachmentItem } from './attachment-item.tsx'
import type { Draft, DraftAttachment } from './draft.ts'

/** The files of the next question. */
export function AttachmentTray(props: { draft: Store<Draft>; items: DraftAttachment[] }) {
  const t = useTranslations('composer')
  if (props.items.length === 0) return null
  return (
    <ul
      aria-label={t('attachments')}
      className="grid max-h-[35dvh] gap-2 overflow-y-auto p-3 pb-0 sm:grid-cols-2"
    >
      {props.items.map((item) => (
        <AttachmentItem key={item.key} draft={props.draft} item={item} />
      ))}
    </ul>
  )
}
