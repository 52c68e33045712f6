import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Media } from '#lib/qvq/index.ts'
import { loadFrames } from './frame-lists/load-frames.ts'
import { type MediaQuery, modelPicture } from './pictures/model-picture.ts'
import { DEFAULT_FPS } from './videos/video-limits.ts'
import { videoMedia } from './videos/video-media.ts'

/**
 * What a model is sent of an attachment.
 * @throws AppError `not_found` when it is not this owner's; `video_too_large` when there is no way
 * in which the video could reach this model.
 */
export async function loadMedia(query: MediaQuery): Promise<Media> {
  const { ownerId, attachmentId, model } = query
  const row = await db.attachment.findUnique({
    where: { id: attachmentId, ownerId },
    include: { blob: true, frames: { include: { picture: true }, orderBy: { position: 'asc' } } },
  })
  if (!row) throw new AppError('not_found')
  if (row.kind === 'picture') return modelPicture(query)
  if (row.kind === 'video') return videoMedia(row, model)
  const frames = await loadFrames(row.frames, { ownerId, listId: row.id, model })
  const [first] = frames
  if (!first) throw new AppError('internal')
  const { width, height } = first
  return {
    kind: 'frame_list',
    width,
    height,
    frames: frames.map(({ blob }) => blob),
    fps: row.fps ?? DEFAULT_FPS,
  }
}
