import { z } from 'zod'
import { uuid } from '#lib/schema.ts'

const newFrameListSchema = z.strictObject({
  /** Ids of pictures, in order. How many there may be is a sentence of its own. */
  frames: z.array(uuid),
  /** Frames per second. */
  fps: z.number().optional(),
})
export type NewFrameList = z.infer<typeof newFrameListSchema>

/** The body of `POST /api/attachments`. */
export const newAttachmentSchema = z.union([
  z.strictObject({ url: z.string() }),
  newFrameListSchema,
])

/** The body of `PATCH /api/attachments/{id}`. */
export const attachmentChangesSchema = z.strictObject({
  /** Of a picture: its own bytes, not the fitted rendition. */
  sendOriginal: z.boolean().optional(),
  /** Of a stored video; null lets the size decide. */
  delivery: z.enum(['inline', 'upload']).nullable().optional(),
})
export type AttachmentChanges = z.infer<typeof attachmentChangesSchema>

/** What every attachment tells of itself, as the API gives it. */
interface AttachmentFacts {
  id: string
  name: string
  /** Found from the bytes, never from the name. */
  mediaType: string
  /** Size of the original, in bytes; null for a video that is named by its URL. */
  bytes: number | null
  /** What it costs in the next request, by the model's own arithmetic. */
  tokens: number
}

/** A picture. Sizes in pixels are as displayed, after EXIF orientation. */
export interface PictureView extends AttachmentFacts {
  kind: 'picture'
  bytes: number
  width: number
  height: number
  /** Present when what is sent differs from the original in size or media type. */
  fitted?: FittedView
  /** Whether the service would take the file as it is, and whether the owner wants that. */
  original: 'impossible' | 'possible' | 'chosen'
  /** Pictures in the file, where there are several: the first is looked at. */
  pages?: number
}

/** What is sent instead of the original. */
export interface FittedView {
  width: number
  height: number
  bytes: number
  mediaType: string
}

/** A video, stored here or named by its URL. */
export interface VideoView extends AttachmentFacts {
  kind: 'video'
  /** As displayed; null where the file does not tell. */
  width: number | null
  height: number | null
  durationMs: number | null
  /** Where the service fetches it from. */
  url?: string
  /** How it reaches the service; `url` when it is named by one. */
  delivery: 'inline' | 'upload' | 'url'
  /** The ways that are open to it, the automatic one first; empty for a URL. */
  deliveries: ('inline' | 'upload')[]
}

/** Pictures that the model reads as a film. */
export interface FrameListView extends AttachmentFacts {
  kind: 'frame_list'
  bytes: number
  /** Of the first frame. */
  width: number
  height: number
  /** Frames per second. */
  fps: number
  /** Ids of the pictures, in order; each has its own `/preview`. */
  frames: string[]
}

export type AttachmentView = PictureView | VideoView | FrameListView

export { MAX_UPLOAD_BYTES } from './limits.ts'
export { fitPicture } from './pictures/fit-picture.ts'
export { isShownByBrowsers } from './pictures/is-shown-by-browsers.ts'

export { DEFAULT_FPS, MAX_FPS, MAX_FRAMES, MIN_FPS, MIN_FRAMES } from './videos/video-limits.ts'
