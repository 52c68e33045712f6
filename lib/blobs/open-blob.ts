import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { blobPath } from './blob-path.ts'

/** First and last byte, both inclusive, as in a Range header. */
export interface ByteRange {
  start: number
  end: number
}

/** A blob's bytes, or a part of them, read as they are consumed. */
export function openBlob(hash: string, range?: ByteRange): Readable {
  return createReadStream(blobPath(hash), range)
}
