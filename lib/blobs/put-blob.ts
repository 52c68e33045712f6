import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { env } from '#lib/env.ts'
import { blobPath } from './blob-path.ts'

export interface StoredBlob {
  /** SHA-256 of the bytes, lower-case hex. */
  hash: string
  bytes: number
}

/**
 * Stores bytes under their SHA-256. Storing the same bytes again changes nothing.
 * A path is copied, not moved. Rejects with the file system's error, such as ENOSPC.
 */
export async function putBlob(source: Buffer | { path: string }): Promise<StoredBlob> {
  const input = Buffer.isBuffer(source) ? Readable.from([source]) : createReadStream(source.path)
  const folder = join(env.DATA_DIR, 'blobs', 'incoming')
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, randomUUID())
  const digest = createHash('sha256')
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    // `flush` makes the rename below publish whole files only, even across a power cut.
    await pipeline(input, meter, createWriteStream(temporary, { flags: 'wx', flush: true }))
    const hash = digest.digest('hex')
    await mkdir(dirname(blobPath(hash)), { recursive: true })
    await rename(temporary, blobPath(hash))
    return { hash, bytes }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
