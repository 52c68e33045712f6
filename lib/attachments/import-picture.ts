import { randomUUID } from 'node:crypto'
import { putBlob, type StoredBlob } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { cleanName } from './clean-name.ts'
import { identifyPicture } from './identify-picture.ts'
import { gridVariant, modelGrid, PREVIEW_VARIANT, sentSize } from './model-grid.ts'
import { type RenderedPicture, renderForModel, renderPreview } from './render-picture.ts'
import { queueRender } from './render-queue.ts'

/**
 * Takes a file in as a picture of this owner: recognised by its bytes, decoded once so that a
 * broken one is refused now and not by the service, rendered for the model and for the browser.
 * @param path a file that stays the caller's.
 * @returns the attachment's id.
 * @throws AppError, see `identifyPicture`; `picture_unreadable` when decoding fails.
 */
export async function importPicture(
  ownerId: string,
  { path, name: givenName }: { path: string; name: string },
): Promise<string> {
  const name = cleanName(givenName)
  const { mediaType, ...size } = await identifyPicture(path, name)
  const grid = modelGrid(modelEntry(env.QVQ_MODEL), false)
  const { sent, preview } = await queueRender(async () => {
    const sent = await renderForModel(path, sentSize(size, grid), mediaType)
    return { sent, preview: await renderPreview(sent.data) }
  }).catch((cause) => {
    throw new AppError('picture_unreadable', { details: { name }, cause })
  })
  const original = await putBlob({ path })
  const renditions = [
    { variant: gridVariant(grid), picture: sent, blob: await putBlob(sent.data) },
    { variant: PREVIEW_VARIANT, picture: preview, blob: await putBlob(preview.data) },
  ]
  const id = randomUUID()
  await db.$transaction(async (transaction) => {
    await transaction.owner.upsert({ where: { id: ownerId }, create: { id: ownerId }, update: {} })
    await transaction.blob.createMany({
      data: [original, ...renditions.map(({ blob }) => blob)],
      skipDuplicates: true,
    })
    await transaction.attachment.create({
      data: {
        id,
        ownerId,
        kind: 'picture',
        name,
        mediaType,
        ...size,
        blobHash: original.hash,
        renditions: { create: renditions.map(renditionRow) },
      },
    })
  })
  return id
}

/** How a rendered picture and its stored bytes become a row. */
export function renditionRow({
  variant,
  picture: { mediaType, width, height },
  blob,
}: {
  variant: string
  picture: RenderedPicture
  blob: StoredBlob
}) {
  return { variant, mediaType, width, height, blobHash: blob.hash }
}
