import { blobPath } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { ModelEntry, PictureMedia } from '#lib/qvq/index.ts'
import { gridVariant, modelGrid, sentSize } from './model-grid.ts'
import { renderForModel } from './render-picture.ts'
import { queueRender } from './render-queue.ts'
import { storeRendition } from './store-picture.ts'

/**
 * The rendition of a picture that a model gets, made now if this grid was never asked for.
 * @throws AppError `not_found` when the picture is not this owner's.
 */
export async function modelPicture({
  ownerId,
  attachmentId,
  model,
  highResolution,
}: {
  ownerId: string
  attachmentId: string
  model: ModelEntry
  highResolution: boolean
}): Promise<PictureMedia> {
  const grid = modelGrid(model, highResolution)
  const variant = gridVariant(grid)
  const attachment = await db.attachment.findUnique({
    where: { id: attachmentId, ownerId },
    include: { renditions: { where: { variant }, include: { blob: true } } },
  })
  if (!attachment?.blobHash || !attachment.width || !attachment.height)
    throw new AppError('not_found')
  const ready = attachment.renditions[0]
  if (ready) {
    const { width, height, mediaType, blob } = ready
    return { kind: 'picture', width, height, blob: { ...blob, mediaType } }
  }

  const { width, height, mediaType } = attachment
  const path = blobPath(attachment.blobHash)
  const picture = await queueRender(() =>
    renderForModel(path, sentSize({ width, height }, grid), { mediaType, model }),
  )
  const blob = await storeRendition(attachmentId, { variant, picture })
  return {
    kind: 'picture',
    width: picture.width,
    height: picture.height,
    blob: { ...blob, mediaType: picture.mediaType },
  }
}
