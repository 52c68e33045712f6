'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { slidesOf } from '#components/lightbox/slides.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Preview } from '#components/ui/preview.tsx'
import type { AttachmentView } from '#lib/attachments/schema.ts'

interface EditedAttachmentsProps {
  attachments: AttachmentView[]
  onRemove: (attachment: AttachmentView) => void
}

/** What goes along with the edited question. Removing is from it only: the first version has it. */
export function EditedAttachments({ attachments, onRemove }: EditedAttachmentsProps) {
  const t = useTranslations('versions')
  const composerText = useTranslations('composer')
  if (attachments.length === 0) return null
  return (
    <ul aria-label={t('editedAttachments')} className="grid gap-2 p-3 pb-0 sm:grid-cols-2">
      {attachments.map((attachment) => (
        <li
          key={attachment.id}
          className="flex min-w-0 items-center gap-2 rounded-2xl border border-line bg-panel p-2 text-sm"
        >
          <Preview
            src={slidesOf([attachment])[0]?.preview ?? null}
            video={attachment.kind === 'video'}
            className="size-12 shrink-0 rounded-xl bg-line object-cover"
          />
          <bdi className="min-w-0 flex-1 truncate" title={attachment.name}>
            {attachment.name}
          </bdi>
          <IconButton
            label={composerText('remove', { name: attachment.name })}
            onClick={() => onRemove(attachment)}
          >
            <X size={18} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
