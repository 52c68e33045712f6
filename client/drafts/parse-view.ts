import { hasFields } from '#client/api/has-fields.ts'
import type {
  AttachmentView,
  FrameListView,
  PictureView,
  VideoView,
} from '#lib/attachments/schema.ts'

/** What the server once told of an attachment, as this browser stored it; null for anything else. */
export function parseView(stored: unknown): AttachmentView | null {
  if (isPicture(stored) || isVideo(stored) || isFrameList(stored)) return stored
  return null
}

const facts = { id: 'string', name: 'string', mediaType: 'string', tokens: 'number' } as const
const sizes = { width: 'number', height: 'number', bytes: 'number' } as const

function isPicture(stored: unknown): stored is PictureView {
  if (!hasFields(stored, { ...facts, ...sizes, original: 'string' })) return false
  const { kind, original, pages, fitted } = stored
  return (
    kind === 'picture' &&
    ['impossible', 'possible', 'chosen'].includes(original) &&
    (pages === undefined || typeof pages === 'number') &&
    (fitted === undefined || hasFields(fitted, { ...sizes, mediaType: 'string' }))
  )
}

function isVideo(stored: unknown): stored is VideoView {
  if (!hasFields(stored, { ...facts, delivery: 'string' })) return false
  const { kind, delivery, deliveries, url, bytes, width, height, durationMs } = stored
  return (
    kind === 'video' &&
    ['inline', 'upload', 'url'].includes(delivery) &&
    Array.isArray(deliveries) &&
    deliveries.every((way) => way === 'inline' || way === 'upload') &&
    (url === undefined || typeof url === 'string') &&
    [bytes, width, height, durationMs].every((fact) => fact === null || typeof fact === 'number')
  )
}

function isFrameList(stored: unknown): stored is FrameListView {
  if (!hasFields(stored, { ...facts, ...sizes, fps: 'number' })) return false
  const { kind, frames } = stored
  return (
    kind === 'frame_list' &&
    Array.isArray(frames) &&
    frames.every((frame) => typeof frame === 'string')
  )
}
