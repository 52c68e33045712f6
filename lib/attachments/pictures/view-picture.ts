import { AppError } from '#lib/errors.ts'
import { type ModelEntry, pictureGrid, pictureTokens } from '#lib/qvq/index.ts'
import type { AttachmentRow } from '../attachment-row.ts'
import type { FittedView, PictureView } from '../schema.ts'
import { fitPicture } from './fit-picture.ts'
import { gridVariant } from './rendition-variants.ts'
import { canSendOriginal, sendsOriginal } from './send-original.ts'

/** A picture as the API gives it, counted for a model in normal resolution. */
export function viewPicture(row: AttachmentRow, model: ModelEntry): PictureView {
  const { id, name, mediaType, width, height, blob, pages } = row
  if (!blob || !width || !height) throw new AppError('internal')
  const grid = pictureGrid(model, false)
  const isOriginalSent = sendsOriginal(row, model)
  const { frame } = isOriginalSent
    ? { frame: { width, height } }
    : fitPicture({ mediaType, width, height }, grid)
  const sent = isOriginalSent ? undefined : viewSent(row, gridVariant(grid), frame)
  const isFitted =
    sent && (sent.width !== width || sent.height !== height || sent.mediaType !== mediaType)
  return {
    id,
    kind: 'picture',
    name,
    mediaType,
    bytes: blob.bytes,
    width,
    height,
    tokens: pictureTokens(frame, grid),
    original: viewOriginal(row, model),
    ...(pages !== null && { pages }),
    ...(isFitted && { fitted: sent }),
  }
}

function viewOriginal(row: AttachmentRow, model: ModelEntry): PictureView['original'] {
  if (!canSendOriginal(row, model)) return 'impossible'
  return row.sendOriginal ? 'chosen' : 'possible'
}

/**
 * What is sent of a picture. For a model that it was not yet rendered for, the bytes are estimated
 * from the rendition that there is, by the pixels.
 */
function viewSent(
  { renditions }: AttachmentRow,
  variant: string,
  frame: { width: number; height: number },
): FittedView | undefined {
  const known =
    renditions.find((rendition) => rendition.variant === variant) ??
    renditions.find((rendition) => rendition.variant.startsWith('fit-'))
  if (!known) return undefined
  const share = (frame.width * frame.height) / (known.width * known.height)
  return { ...frame, bytes: Math.round(known.blob.bytes * share), mediaType: known.mediaType }
}
