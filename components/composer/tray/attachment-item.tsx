'use client'
import { RotateCw, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { type Draft, type DraftAttachment, isPending } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { retryTask } from '#client/uploads/attachment-task.ts'
import { removeAttachment } from '#client/uploads/remove-attachment.ts'
import { FilmStrip } from '#components/ui/film-strip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { AttachmentActions } from './attachment-actions.tsx'
import { AttachmentFacts } from './attachment-facts.tsx'
import { AttachmentThumbnail } from './attachment-thumbnail.tsx'
import { MoveHandle } from './move-handle.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { useMovable } from './use-movable.ts'

interface AttachmentItemProps {
  draft: Store<Draft>
  item: DraftAttachment
  /** The number shown to the model; absent for what is no picture. */
  number: number | undefined
  onOpen: (id: string) => void
}

/** One attachment: what it is, what is sent of it, how far it has come, why it was refused. */
export const AttachmentItem = memo(function AttachmentItem(props: AttachmentItemProps) {
  const { draft, item, number, onOpen } = props
  const { name, view, error } = item
  const t = useTranslations('composer')
  const movable = useMovable(item.key)
  const colours = error ? 'border-danger/40 bg-danger-wash' : 'border-line bg-panel'
  return (
    <li
      ref={movable.itemRef}
      style={movable.style}
      className={`relative min-w-0 overflow-hidden rounded-2xl border p-2 ${colours} ${movable.lifted ? 'z-10 shadow-lg' : ''}`}
    >
      <div className="flex items-center gap-2">
        <MoveHandle name={name} movable={movable} />
        <AttachmentThumbnail item={item} number={number} onOpen={onOpen} />
        <div className="min-w-0 flex-1 pl-1 text-sm leading-snug">
          <p className="truncate font-medium" title={name}>
            <bdi>{name}</bdi>
          </p>
          <AttachmentFacts item={item} />
        </div>
        {error?.retryable && (
          <IconButton label={t('retryUpload', { name })} onClick={() => retryTask(draft, item)}>
            <RotateCw size={18} aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={t('remove', { name })}
          onClick={() => removeAttachment(draft, item.key)}
          className="-ml-2"
        >
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {view?.kind === 'frame_list' && (
        <div className="mt-2">
          <FilmStrip frames={view.frames} />
        </div>
      )}
      <AttachmentActions draft={draft} item={item} />
      {isPending(item) && <UploadProgress name={name} progress={item.progress} />}
    </li>
  )
})
