import type { Picture } from '../media/inspect-picture.ts'
import type { PictureCost } from '../media/picture-tokens.ts'

/** A picture that is not fetched is counted at this size, in pixels. */
export const assumedSize = { width: 1024, height: 1024 }

/** One picture of the request. `picture` is null for an address that the stand-in does not fetch. */
export interface SeenPicture {
  /** Which question of the conversation carried it, from 1. */
  question: number
  picture: Picture | null
  cost: PictureCost
}

export interface SeenFrames {
  question: number
  /** One entry a frame, null where it is an address that is not fetched. */
  frames: (Picture | null)[]
  tokens: number
}

export interface SeenVideo {
  question: number
  /** Container as its bytes say, null for an address that is not fetched. */
  format: string | null
  bytes: number | null
  /** Length as its header says, null where that is not read. */
  seconds: number | null
  tokens: number
}

/** Everything measured of a request: what the answer may truthfully say. */
export interface Evidence {
  pictures: SeenPicture[]
  frameLists: SeenFrames[]
  videos: SeenVideo[]
  textTokens: number
  imageTokens: number
  videoTokens: number
}
