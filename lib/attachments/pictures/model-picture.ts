import { blobPath } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { type ModelEntry, type PictureMedia, pictureGrid } from '#lib/qvq/index.ts'
import { renderAttachment } from './render-attachment.ts'
import { gridVariant } from './rendition-variants.ts'
import { sendsOriginal } from './send-original.ts'
import { storeRendition } from './store-picture.ts'

/** Which attachment of whom is asked for, and how a model is to read it. */
export interface MediaQuery {
  ownerId: string
  attachmentId: string
  model: ModelEntry
  highResolution: boolean
}

/**
 * What a model gets of a picture: the original where its owner wants that and the model can have
 * it, otherwise the rendition for its grid, made now if that was never asked for.
 * @throws AppError `not_found` when the picture is not this owner's.
 */
export async function modelPicture({
  ownerId,
  attachmentId,
  model,
  highResolution,
}: MediaQuery): Promise<PictureMedia> {
  const grid = pictureGrid(model, highResolution)
  const variant = gridVariant(grid)
  const attachment = await db.attachment.findUnique({
    where: { id: attachmentId, ownerId },
    include: { blob: true, renditions: { where: { variant }, include: { blob: true } } },
  })
  if (!attachment?.blob || !attachment.width || !attachment.height) throw new AppError('not_found')
  const { width, height, mediaType, name, blob } = attachment
  if (sendsOriginal(attachment, model)) {
    return { kind: 'picture', width, height, blob: { ...blob, mediaType } }
  }
  const ready = attachment.renditions[0]
  if (ready) return media(ready, ready.blob)

  const picture = { path: blobPath(blob.hash), name, mediaType, width, height }
  return renderAttachment(picture, { model, grid }, async ([rendition]) =>
    media(rendition, await storeRendition(attachmentId, rendition)),
  )
}

function media(
  { width, height, mediaType }: { width: number; height: number; mediaType: string },
  { hash, bytes }: { hash: string; bytes: number },
): PictureMedia {
  return { kind: 'picture', width, height, blob: { hash, bytes, mediaType } }
}
