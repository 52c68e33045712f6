import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { modelEntry, pictureGrid } from '#lib/qvq/index.ts'
import { PREVIEW_SIDE } from '../limits.ts'
import { identifyPicture } from '../pictures/identify-picture.ts'
import { renderAttachment } from '../pictures/render-attachment.ts'
import { PREVIEW_VARIANT } from '../pictures/rendition-variants.ts'
import { storeRendition } from '../pictures/store-picture.ts'
import { withIncomingFile } from '../uploads/incoming-file.ts'

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
    const picture = { path, name: 'poster', ...(await identifyPicture(path, 'poster')) }
    const model = modelEntry(env.QVQ_MODEL)
    const wanted = { model, grid: pictureGrid(model, false), previewSide: PREVIEW_SIDE }
    await renderAttachment(picture, wanted, async (renditions) => {
      const preview = renditions.find(({ variant }) => variant === PREVIEW_VARIANT)
      if (preview) await storeRendition(attachmentId, preview)
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
