/** An attachment as the API gives it. Sizes in pixels are as displayed, after EXIF orientation. */
export interface AttachmentView {
  id: string
  kind: 'picture'
  name: string
  /** Found from the bytes, never from the name. */
  mediaType: string
  /** Size of the original, in bytes. */
  bytes: number
  width: number
  height: number
  /** What it costs in the next request, by the model's own arithmetic. */
  tokens: number
  /** Present when what is sent differs in size from the original. */
  fitted?: { width: number; height: number; bytes: number; mediaType: string }
}
