import type { ModelEntry, Size } from '#lib/qvq/index.ts'
import { MAX_RATIO, MIN_SIDE } from '../limits.ts'

/** The picture formats that the service opens by itself (docs/protocol.md#media). */
const TAKEN_AS_THEY_ARE = new Set([
  'image/bmp',
  'image/icns',
  'image/x-icon',
  'image/jpeg',
  'image/jp2',
  'image/png',
  'image/sgi',
  'image/tiff',
  'image/webp',
])

/** The columns of an attachment's row that decide this. */
interface OriginalPicture {
  mediaType: string
  width: number | null
  height: number | null
  sendOriginal: boolean
  blob: { bytes: number } | null
}

/** Whether the service would take a picture's own file: its format, its length, its sides. */
export function canSendOriginal(
  { mediaType, width, height, blob }: OriginalPicture,
  { maxDataUriLength }: Pick<ModelEntry, 'maxDataUriLength'>,
): boolean {
  if (!blob || !width || !height || !TAKEN_AS_THEY_ARE.has(mediaType)) return false
  const length = `data:${mediaType};base64,`.length + 4 * Math.ceil(blob.bytes / 3)
  return length < maxDataUriLength && areSidesTaken({ width, height })
}

/** Whether the original is sent: its owner wants that, and this model takes it. */
export function sendsOriginal(
  row: OriginalPicture,
  model: Pick<ModelEntry, 'maxDataUriLength'>,
): boolean {
  return row.sendOriginal && canSendOriginal(row, model)
}

function areSidesTaken({ width, height }: Size): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return short >= MIN_SIDE && long <= short * MAX_RATIO
}
