import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { CountedMedia } from '#lib/qvq/schema.ts'

/** The part of an attachment on which its tokens depend. */
export function countView(view: AttachmentView): CountedMedia {
  if (view.kind !== 'frame_list') return view
  const { kind, width, height, frames } = view
  return { kind, width, height, count: frames.length }
}
