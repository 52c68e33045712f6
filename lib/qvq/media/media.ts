import type { Size } from '../tokens/picture-tokens.ts'
import type { InlineBlob } from './inline-blobs.ts'

/** A picture of a question. `size` is what the service will measure: that of the sent rendition. */
export interface PictureMedia extends Size {
  kind: 'picture'
  blob: InlineBlob
}

/** A video, stored here or at an address that the service fetches by itself. */
export interface VideoMedia {
  kind: 'video'
  /** `upload` is always uploaded; `inline` only where it fits into a data URI. */
  source: { blob: InlineBlob; delivery: 'inline' | 'upload' } | { url: string }
  /** What its owner calls it, for an error's sentence. */
  name?: string
  /** As displayed; null where the file does not tell. */
  width: number | null
  height: number | null
  durationMs: number | null
}

/** Pictures that the model reads as a film; all are taken to have the first one's size. */
export interface FrameListMedia extends Size {
  kind: 'frame_list'
  frames: InlineBlob[]
  /** Frames per second. */
  fps: number
}

/** What a question shows, in the order in which it is sent. */
export type Media = PictureMedia | VideoMedia | FrameListMedia

/** A past or present question with what it shows, and the answer it got, if any. Never reasoning. */
export interface Exchange {
  text: string
  media: Media[]
  answer: string | null
}
