import { type AttachmentView, fitPicture } from '#lib/attachments/schema.ts'
import { type CountedMedia, type ModelFacts, pictureGrid } from '#lib/qvq/schema.ts'

/** The part of an attachment on which its tokens depend: what is sent of it, not what it was. */
export function countView(
  view: AttachmentView,
  model: ModelFacts,
  highResolution: boolean,
): CountedMedia {
  if (view.kind === 'video') return view
  if (view.kind === 'picture') {
    if (view.original === 'chosen') return view
    return { kind: 'picture', ...fitPicture(view, pictureGrid(model, highResolution)).frame }
  }
  const { kind, width, height, frames } = view
  return { kind, width, height, count: frames.length }
}
