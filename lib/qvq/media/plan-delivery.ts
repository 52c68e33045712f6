import { AppError } from '#lib/errors.ts'
import type { ModelEntry } from '../models/model-entry.ts'
import { dataUriLength, type InlineBlob } from './inline-blobs.ts'
import type { Exchange, Media } from './media.ts'

const BYTES_PER_MEGABYTE = 1_000_000

/**
 * Which files of a request must be uploaded to the service beforehand, each once; all others go
 * along as data URIs. Uploaded are those too long for one, those whose owner wants it, and, from
 * the newest back, as many as are above the number of data URIs that a request may hold.
 * @param canUpload whether the service takes uploads; without, what fits goes along.
 * @throws AppError `video_not_taken`, `video_too_large`, `picture_refused`, `media_too_many`.
 */
export function planDelivery(
  exchanges: Exchange[],
  model: ModelEntry,
  canUpload: boolean,
): InlineBlob[] {
  const media = exchanges.flatMap((exchange) => exchange.media)
  for (const item of media) checkMedia(item, model, canUpload)
  const blobs = media.flatMap(blobsOf)
  const uploads = new Map<string, InlineBlob>()
  for (const { blob, wanted } of blobs) {
    if (canUpload && (wanted || !fitsInline(blob, model))) uploads.set(blob.hash, blob)
  }
  const inline = blobs.filter(({ blob }) => !uploads.has(blob.hash))
  const excess = inline.slice(model.maxDataUris)
  for (const { blob } of excess) uploads.set(blob.hash, blob)

  const addresses = media.filter((item) => item.kind === 'video' && 'url' in item.source).length
  const uploaded = blobs.filter(({ blob }) => uploads.has(blob.hash)).length
  if (addresses + uploaded > model.maxUrls || (excess.length > 0 && !canUpload)) {
    const limit = model.maxDataUris + (canUpload ? model.maxUrls : 0)
    throw new AppError('media_too_many', { details: { count: addresses + blobs.length, limit } })
  }
  return [...uploads.values()]
}

/** How many pictures, frames and videos a request carries. */
export function countMedia(exchanges: Exchange[]): number {
  return exchanges
    .flatMap(({ media }) => media)
    .reduce((sum, item) => sum + (item.kind === 'frame_list' ? item.frames.length : 1), 0)
}

function blobsOf(media: Media): { blob: InlineBlob; wanted: boolean }[] {
  if (media.kind === 'picture') return [{ blob: media.blob, wanted: false }]
  if (media.kind === 'frame_list') return media.frames.map((blob) => ({ blob, wanted: false }))
  if ('url' in media.source) return []
  return [{ blob: media.source.blob, wanted: media.source.delivery === 'upload' }]
}

function checkMedia(media: Media, model: ModelEntry, canUpload: boolean): void {
  if (media.kind === 'video' && !model.video) {
    throw new AppError('video_not_taken', { details: { model: model.label } })
  }
  if (canUpload) return
  const large = blobsOf(media).find(({ blob }) => !fitsInline(blob, model))
  if (!large) return
  if (media.kind !== 'video') throw new AppError('picture_refused')
  throw videoTooLarge(large.blob, Math.floor(model.maxDataUriLength * 0.75), media.name)
}

/** @param limit most bytes that the service would take. */
export function videoTooLarge(blob: InlineBlob, limit: number, name = blob.mediaType): AppError {
  return new AppError('video_too_large', {
    details: {
      name,
      megabytes: Math.ceil(blob.bytes / BYTES_PER_MEGABYTE),
      limit: Math.floor(limit / BYTES_PER_MEGABYTE),
    },
  })
}

/** The service refuses a data URI at the limit, not above it. */
function fitsInline(blob: InlineBlob, model: ModelEntry): boolean {
  return dataUriLength(blob) < model.maxDataUriLength
}
