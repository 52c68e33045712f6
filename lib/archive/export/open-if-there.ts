import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { openBlob } from '#lib/blobs/index.ts'

/** A blob's bytes, or null when they were deleted a moment ago, or lost. */
export async function openIfThere(hash: string): Promise<Readable | null> {
  const stream = openBlob(hash)
  try {
    await once(stream, 'ready')
    return stream
  } catch {
    return null
  }
}
