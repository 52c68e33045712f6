import { createQueue } from '#lib/create-queue.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { framePixels, type ModelEntry, type PictureMedia, pictureGrid } from '#lib/qvq/index.ts'
import { fitPicture } from '../pictures/fit-picture.ts'
import { modelPicture } from '../pictures/model-picture.ts'
import { gridVariant } from '../pictures/rendition-variants.ts'

type FrameRow = Prisma.FrameGetPayload<{ include: { picture: true } }>

/** Renditions that are made at a time, the first time that a list is sent. */
const AT_ONCE = 4
/**
 * Below this many times the pixels that the service reads, rendering the frames again costs more
 * than it saves.
 */
const SPARED = 1.5

/**
 * The renditions of a list's frames, in order. Of many frames the service reads fewer pixels each, so
 * fewer are sent; a frame that is small enough goes as it was rendered when it came.
 */
export async function loadFrames(
  frames: FrameRow[],
  { ownerId, listId, model }: { ownerId: string; listId: string; model: ModelEntry },
): Promise<PictureMedia[]> {
  const maxPixels = Math.min(framePixels(frames.length, model), model.maxPixels)
  const frameModel = { ...model, maxPixels }
  const ready = await findRenditions({ ownerId, listId }, [model, frameModel])
  const queue = createQueue(AT_ONCE)
  const load = async (picture: FrameRow['picture']): Promise<PictureMedia> => {
    const attachmentId = picture.id
    const seenAs = isSmall(picture, model, maxPixels) ? model : frameModel
    const rendition = ready.get(`${attachmentId} ${variantFor(seenAs)}`)
    if (rendition) return rendition
    return queue(() =>
      modelPicture({ ownerId, attachmentId, model: seenAs, highResolution: false }),
    )
  }
  const loads = new Map<string, Promise<PictureMedia>>()
  for (const { picture } of frames) {
    if (!loads.has(picture.id)) loads.set(picture.id, load(picture))
  }
  return Promise.all(frames.flatMap(({ picture }) => loads.get(picture.id) ?? []))
}

/** One query for the whole list, because up to 512 single ones would be slow. */
async function findRenditions(
  { ownerId, listId }: { ownerId: string; listId: string },
  models: ModelEntry[],
): Promise<Map<string, PictureMedia>> {
  const renditions = await db.rendition.findMany({
    where: {
      variant: { in: models.map(variantFor) },
      attachment: { ownerId, frameOf: { some: { listId } } },
    },
    include: { blob: true },
  })
  return new Map(
    renditions.map(({ attachmentId, variant, width, height, mediaType, blob }) => [
      `${attachmentId} ${variant}`,
      { kind: 'picture', width, height, blob: { hash: blob.hash, bytes: blob.bytes, mediaType } },
    ]),
  )
}

const variantFor = (model: ModelEntry) => gridVariant(pictureGrid(model, false))

/** Whether the rendition made at import is small enough to be sent. */
function isSmall(
  { mediaType, width, height }: FrameRow['picture'],
  model: ModelEntry,
  pixels: number,
) {
  if (!width || !height) throw new AppError('internal')
  const { frame } = fitPicture({ mediaType, width, height }, pictureGrid(model, false))
  return frame.width * frame.height <= pixels * SPARED
}
