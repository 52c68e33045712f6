import { AppError } from '#lib/errors.ts'
import { frameListTokens, type ModelEntry } from '#lib/qvq/index.ts'
import type { AttachmentRow } from '../attachment-row.ts'
import type { FrameListView } from '../schema.ts'
import { DEFAULT_FPS } from '../videos/video-limits.ts'

/** A frame list as the API gives it, counted for a model. */
export function viewFrameList(row: AttachmentRow, model: ModelEntry): FrameListView {
  const { id, name, mediaType, width, height, fps, frames } = row
  if (!width || !height) throw new AppError('internal')
  return {
    id,
    kind: 'frame_list',
    name,
    mediaType,
    bytes: frames.reduce((sum, { picture }) => sum + (picture.blob?.bytes ?? 0), 0),
    width,
    height,
    fps: fps ?? DEFAULT_FPS,
    frames: frames.map(({ pictureId }) => pictureId),
    tokens: frameListTokens({ width, height }, frames.length, model),
  }
}
