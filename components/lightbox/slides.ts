import { originalUrl, previewUrl } from '#components/ui/attachment-url.ts'
import {
  type AttachmentView,
  type FrameListView,
  isShownByBrowsers,
  type PictureView,
  type VideoView,
} from '#lib/attachments/schema.ts'

/** One thing to look at in the lightbox. */
export interface Slide {
  /** Its own among all slides: one picture can be several frames. */
  id: string
  kind: 'picture' | 'video'
  name: string
  src: string
  /** Smaller, and there at once. */
  preview: string
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
    return [videoSlide(view)]
  })
}

/** The original where browsers can show it, for the sake of its details. */
function pictureSlide({ id, name, mediaType, width, height }: PictureView): Slide {
  const src = isShownByBrowsers(mediaType) ? originalUrl(id) : previewUrl(id)
  return { id, kind: 'picture', name, src, preview: previewUrl(id), size: { width, height } }
}

function videoSlide({ id, name }: VideoView): Slide {
  const [src, preview] = [originalUrl(id), previewUrl(id)]
  return { id, kind: 'video', name, src, preview, size: null }
}

function frameSlides({ id, name, frames, width, height }: FrameListView): Slide[] {
  return frames.map((frame, index) => ({
    id: `${id} ${index + 1}`,
    kind: 'picture',
    name: `${name} (${index + 1}/${frames.length})`,
    src: previewUrl(frame),
    preview: previewUrl(frame),
    size: { width, height },
  }))
}
