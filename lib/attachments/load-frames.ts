import { createQueue } from '#lib/create-queue.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { framePixels, type ModelEntry, type PictureMedia } from '#lib/qvq/index.ts'
import { modelGrid, sentSize } from './model-grid.ts'
import { modelPicture } from './model-picture.ts'

type FrameRow = Prisma.FrameGetPayload<{ include: { picture: true } }>

/** Frames of one list that are loaded at a time. */
const AT_ONCE = 8

/**
 * The renditions of a list's frames, in order. Of many frames the service reads fewer pixels each, so
 * fewer are sent; a frame that is small enough goes as it was rendered when it came.
 */
export async function loadFrames(
  frames: FrameRow[],
  { ownerId, model }: { ownerId: string; model: ModelEntry },
): Promise<PictureMedia[]> {
  const maxPixels = Math.min(framePixels(frames.length, model), model.maxPixels)
  const frameModel = { ...model, maxPixels }
  const queue = createQueue(AT_ONCE)
  return Promise.all(
    frames.map(({ pictureId, picture }) =>
      queue(() =>
        modelPicture({
          ownerId,
          attachmentId: pictureId,
          model: isSmall(picture, frameModel) ? model : frameModel,
          highResolution: false,
        }),
      ),
    ),
  )
}

function isSmall({ width, height }: FrameRow['picture'], frameModel: ModelEntry): boolean {
  if (!width || !height) throw new AppError('internal')
  const sent = sentSize({ width, height }, modelGrid(frameModel, false))
  return sent.width === width && sent.height === height
}
