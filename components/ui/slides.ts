import { isShownByBrowsers } from '#lib/attachments/is-shown-by-browsers.ts'
import type { AttachmentView, FrameListView, PictureView } from '#lib/attachments/schema.ts'
import { originalUrl, previewUrl } from './attachment-url.ts'

/** One thing to look at in the lightbox. */
export interface Slide {
  /** The attachment's, or the frame's. */
  id: string
  kind: 'picture' | 'video'
  name: string
  src: string
  /** In pixels, where known. */
  size: { width: number; height: number } | null
}

/** What of a question's attachments can be looked at, in order; a frame list is its frames. */
export function slidesOf(attachments: readonly AttachmentView[]): Slide[] {
  return attachments.flatMap((view): Slide[] => {
    if (view.kind === 'picture') return [pictureSlide(view)]
    if (view.kind === 'frame_list') return frameSlides(view)
    // Nothing is loaded from a foreign address: it would tell the host who is looking.
    if (view.url !== undefined) return []
    return [{ id: view.id, kind: 'video', name: view.name, src: originalUrl(view.id), size: null }]
  })
}

/** The original where browsers can show it, for the sake of its details. */
function pictureSlide({ id, name, mediaType, width, height }: PictureView): Slide {
  const src = isShownByBrowsers(mediaType) ? originalUrl(id) : previewUrl(id)
  return { id, kind: 'picture', name, src, size: { width, height } }
}

function frameSlides({ name, frames, width, height }: FrameListView): Slide[] {
  return frames.map((id, index) => ({
    id,
    kind: 'picture',
    name: `${name} (${index + 1}/${frames.length})`,
    src: previewUrl(id),
    size: { width, height },
  }))
}
