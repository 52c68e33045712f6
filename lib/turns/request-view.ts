/** Tokens of a request, by our own arithmetic. */
export interface TokenEstimate {
  text: number
  image: number
  video: number
  total: number
}

/** A picture, video or frame list of a request: what is sent of it, and what it costs. */
export interface RequestMedia {
  attachmentId: string
  kind: 'picture' | 'video' | 'frame_list'
  name: string
  mediaType: string
  /** SHA-256 of the bytes that are sent, one per picture; empty for a video at its own address. */
  hashes: string[]
  /** Of what is sent, in bytes; null for a video at its own address. */
  bytes: number | null
  /** As sent; null where a video does not tell. */
  width: number | null
  height: number | null
  url?: string
  tokens: number
}

export interface RequestMessage {
  role: 'system' | 'user' | 'assistant'
  /** The turn that it repeats; null for standing instructions. */
  turnId: string | null
  text: string
  media: RequestMedia[]
  /** Attachments that were left out of it. */
  leftOut: { id: string; name: string }[]
}

/** What the next request of a conversation says before its own question. There is no thinking in it. */
export interface RequestView {
  model: string
  transport: 'compatible' | 'native'
  highResolution: boolean
  thinking: boolean
  messages: RequestMessage[]
  tokens: TokenEstimate
  maxInputTokens: number
}
