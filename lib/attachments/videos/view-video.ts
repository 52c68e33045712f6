import { AppError } from '#lib/errors.ts'
import { type ModelEntry, videoTokens } from '#lib/qvq/index.ts'
import type { AttachmentRow } from '../attachment-row.ts'
import type { VideoView } from '../schema.ts'
import { videoDeliveries, videoDelivery } from './video-delivery.ts'

/** A video as the API gives it, counted for a model. */
export function viewVideo(row: AttachmentRow, model: ModelEntry): VideoView {
  const { id, name, mediaType, width, height, durationMs, blob, sourceUrl, delivery } = row
  const tokens = videoTokens({ width, height, durationMs }, model)
  const facts = { id, kind: 'video', name, mediaType, width, height, durationMs, tokens } as const
  if (sourceUrl !== null) {
    return { ...facts, bytes: null, url: sourceUrl, delivery: 'url', deliveries: [] }
  }
  if (!blob) throw new AppError('internal')
  const video = { bytes: blob.bytes, mediaType, delivery }
  return {
    ...facts,
    bytes: blob.bytes,
    delivery: videoDelivery(video, model) ?? 'inline',
    deliveries: videoDeliveries(video, model),
  }
}
