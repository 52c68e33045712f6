import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { ModelEntry, VideoMedia } from '#lib/qvq/index.ts'
import { inlineMegabytes, videoDelivery } from './video-delivery.ts'

const MEGABYTE = 1024 * 1024

/** What a model is sent of a video. @throws AppError `video_too_large`, see `loadMedia`. */
export function videoMedia(
  row: Prisma.AttachmentGetPayload<{ include: { blob: true } }>,
  model: ModelEntry,
): VideoMedia {
  const { name, mediaType, width, height, durationMs, blob, sourceUrl, delivery } = row
  const facts = { kind: 'video', width, height, durationMs } as const
  if (sourceUrl !== null) return { ...facts, source: { url: sourceUrl } }
  if (!blob) throw new AppError('internal')
  const { hash, bytes } = blob
  const way = videoDelivery({ bytes, mediaType, delivery }, model)
  if (!way) {
    const megabytes = Math.ceil(bytes / MEGABYTE)
    throw new AppError('video_too_large', {
      details: { name, megabytes, limit: inlineMegabytes(model) },
    })
  }
  return { ...facts, source: { blob: { hash, bytes, mediaType }, delivery: way } }
}
