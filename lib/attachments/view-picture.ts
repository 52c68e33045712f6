import { AppError } from '#lib/errors.ts'
import { type ModelEntry, pictureTokens } from '#lib/qvq/index.ts'
import { gridVariant, modelGrid } from './model-grid.ts'
import type { PictureView } from './schema.ts'
import type { AttachmentRow } from './view-attachment.ts'

/** A picture as the API gives it, counted for a model in normal resolution. */
export function viewPicture(row: AttachmentRow, model: ModelEntry): PictureView {
  const { id, name, mediaType, width, height, blob, pages } = row
  if (!blob || !width || !height) throw new AppError('internal')
  const grid = modelGrid(model, false)
  const sent = row.renditions.find(({ variant }) => variant === gridVariant(grid))
  return {
    id,
    kind: 'picture',
    name,
    mediaType,
    bytes: blob.bytes,
    width,
    height,
    tokens: pictureTokens({ width, height }, grid),
    original: 'impossible',
    ...(pages !== null && { pages }),
    ...(sent &&
      sent.width * sent.height < width * height && {
        fitted: {
          width: sent.width,
          height: sent.height,
          bytes: sent.blob.bytes,
          mediaType: sent.mediaType,
        },
      }),
  }
}
