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

const SHOWN_BY_BROWSERS = new Set([
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
  'image/x-icon',
])

/**
 * Whether every browser shows a picture's own file; of the others it shows the preview, which is
 * larger for that. BMP is not among them because of those without a file header.
 */
export const isShownByBrowsers = (mediaType: string): boolean => SHOWN_BY_BROWSERS.has(mediaType)
