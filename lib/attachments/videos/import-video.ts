import { stat } from 'node:fs/promises'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { cleanName } from '../clean-name.ts'
import { probeVideo } from './probe-video.ts'
import { storeVideo } from './store-video.ts'
import { inlineMegabytes, videoDeliveries } from './video-delivery.ts'
import { MAX_VIDEO_MS, MIN_VIDEO_MS } from './video-limits.ts'

const MEGABYTE = 1024 * 1024

/**
 * Takes a file in as a video of this owner, as it is: nothing here decodes videos.
 * @param path a file that stays the caller's.
 * @param mediaType as `identifyVideo` found it.
 * @returns the attachment's id.
 * @throws AppError that names the limit and the file's own value: `video_unreadable`,
 * `video_too_short`, `video_too_long`, `video_too_large`.
 */
export async function importVideo(
  ownerId: string,
  { path, name: givenName, mediaType }: { path: string; name: string; mediaType: string },
): Promise<string> {
  const name = cleanName(givenName)
  const { size: bytes } = await stat(path)
  checkDelivery({ bytes, mediaType }, name)
  const facts = await probeVideo(path)
  if (!facts) throw new AppError('video_unreadable', { details: { name } })
  if (facts.durationMs !== null) checkDuration(facts.durationMs, name)
  return storeVideo(ownerId, { path, name, mediaType, ...facts })
}

/** Without a way to the model a video would be kept for nothing. */
function checkDelivery(file: { bytes: number; mediaType: string }, name: string): void {
  const model = modelEntry(env.QVQ_MODEL)
  if (videoDeliveries(file, model).length > 0) return
  const megabytes = Math.ceil(file.bytes / MEGABYTE)
  throw new AppError('video_too_large', {
    details: { name, megabytes, limit: inlineMegabytes(model) },
  })
}

function checkDuration(durationMs: number, name: string): void {
  if (durationMs < MIN_VIDEO_MS) {
    const seconds = Math.floor(durationMs / 100) / 10
    throw new AppError('video_too_short', {
      details: { name, seconds, limit: MIN_VIDEO_MS / 1000 },
    })
  }
  if (durationMs > MAX_VIDEO_MS) {
    const minutes = Math.ceil(durationMs / 6000) / 10
    throw new AppError('video_too_long', {
      details: { name, minutes, limit: MAX_VIDEO_MS / 60_000 },
    })
  }
}
