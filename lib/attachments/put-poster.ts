import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { withIncomingFile } from './incoming-file.ts'
import { PREVIEW_VARIANT } from './model-grid.ts'
import { renderPoster } from './render-poster.ts'
import { storeRendition } from './store-picture.ts'

const MAX_POSTER_BYTES = 2 * 1024 * 1024
const POSTER_TYPE = /^image\/(jpeg|png|webp)$/

/**
 * Gives a stored video of this owner its preview, a picture that the browser took from it. The first
 * one stays, since browsers keep previews for good.
 * @throws AppError `not_found`, `invalid_request`, `body_too_large`, and see `identifyPicture`.
 */
export async function putPoster(
  ownerId: string,
  attachmentId: string,
  request: Request,
): Promise<void> {
  const isVideo = { id: attachmentId, ownerId, kind: 'video' } as const
  if ((await db.attachment.count({ where: isVideo })) === 0) throw new AppError('not_found')
  if (!POSTER_TYPE.test(request.headers.get('content-type') ?? '') || !request.body) {
    throw new AppError('invalid_request', { details: { field: 'Content-Type' } })
  }
  const { body } = request
  await withIncomingFile(async (path) => {
    await pipeline(upTo(MAX_POSTER_BYTES, body), createWriteStream(path, { flags: 'wx' }))
    await storeRendition(attachmentId, {
      variant: PREVIEW_VARIANT,
      picture: await renderPoster(path),
    })
  })
}

async function* upTo(limit: number, body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > limit) throw new AppError('body_too_large', { details: { limit } })
    yield chunk
  }
}
