'use client'
import { FileImage } from 'lucide-react'
import { Picture } from '#components/ui/picture.tsx'
import type { DraftAttachment } from './draft.ts'

/** The server's preview when there is one, until then the file itself. */
export function AttachmentThumbnail({ item }: { item: DraftAttachment }) {
  const preview = item.view ? `/api/attachments/${item.view.id}/preview` : null
  const src = item.localUrl ?? preview
  return (
    <div className="flex size-12 shrink-0 items-center justify-center overflow-hidden rounded-xl bg-line text-soft">
      {src && !item.error ? (
        <Picture src={src} alt="" className="size-full object-cover" />
      ) : (
        <FileImage size={20} aria-hidden />
      )}
    </div>
  )
}
