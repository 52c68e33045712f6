import { hasTemporaryUpload, type ModelEntry } from '#lib/qvq/index.ts'
import type { VideoView } from '../schema.ts'

type Delivery = VideoView['deliveries'][number]
interface StoredVideo {
  /** Of the file. */
  bytes: number
  mediaType: string
}

/**
 * The ways in which a stored video can reach a model, the automatic one first: inside the request as
 * long as its data URI stays below the model's limit, else by the service's temporary upload.
 */
export function videoDeliveries({ bytes, mediaType }: StoredVideo, model: ModelEntry): Delivery[] {
  const dataUriLength = `data:${mediaType};base64,`.length + 4 * Math.ceil(bytes / 3)
  return [
    ...(dataUriLength < model.maxDataUriLength ? (['inline'] as const) : []),
    ...(hasTemporaryUpload() ? (['upload'] as const) : []),
  ]
}

/** The owner's way where it is open, else the automatic one; null when there is none. */
export function videoDelivery(
  video: StoredVideo & { delivery: Delivery | null },
  model: ModelEntry,
): Delivery | null {
  const deliveries = videoDeliveries(video, model)
  return deliveries.find((way) => way === video.delivery) ?? deliveries[0] ?? null
}

/** Raw bytes that fit into a model's data URI, in whole megabytes. */
export const inlineMegabytes = (model: ModelEntry) =>
  Math.floor((model.maxDataUriLength * 3) / 4 / 1024 / 1024)
