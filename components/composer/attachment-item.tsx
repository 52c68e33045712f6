'use client'
import { RotateCw, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { Store } from '#components/workspace/store.ts'
import { removeAttachment, retryUpload } from './add-files.ts'
import { AttachmentFacts } from './attachment-facts.tsx'
import { AttachmentThumbnail } from './attachment-thumbnail.tsx'
import { type Draft, type DraftAttachment, isUploading } from './draft.ts'

/** One file: what it is, how far it has come, why it was refused. */
export function AttachmentItem({ draft, item }: { draft: Store<Draft>; item: DraftAttachment }) {
  const t = useTranslations('composer')
  const percent = Math.round(item.progress * 100)
  return (
    <li
      className={`relative flex min-w-0 items-center gap-3 overflow-hidden rounded-2xl border p-2 ${item.error ? 'border-danger/40 bg-danger-wash' : 'border-line bg-panel'}`}
    >
      <AttachmentThumbnail item={item} />
      <div className="min-w-0 flex-1 text-sm leading-snug">
        <p className="truncate font-medium" title={item.name}>
          <bdi>{item.name}</bdi>
        </p>
        <AttachmentFacts item={item} />
      </div>
      {item.error?.retryable && (
        <IconButton
          label={t('retryUpload', { name: item.name })}
          onClick={() => retryUpload(draft, item.key)}
        >
          <RotateCw size={18} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={t('remove', { name: item.name })}
        onClick={() => removeAttachment(draft, item.key)}
        className="-ml-2"
      >
        <X size={18} aria-hidden />
      </IconButton>
      {isUploading(item) && (
        <div
          role="progressbar"
          aria-label={t('uploading', { name: item.name })}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          className="absolute inset-x-0 bottom-0 h-1 bg-line"
        >
          <div
            className="h-full origin-left bg-accent transition-transform"
            style={{ transform: `scaleX(${item.progress})` }}
          />
        </div>
      )}
    </li>
  )
}
