import { formatBytes, formatBytesChange } from '#components/ui/format-bytes.ts'
import type { Translate } from '#components/ui/translate.ts'
import type { FittedView, PictureView } from '#lib/attachments/schema.ts'
import { formatName } from './format-name.ts'

/** The service refuses pictures narrower than this (docs/protocol.md#media). */
const MAX_RATIO = 200

/**
 * What is sent of a picture and what it costs: `4032 × 3024 → 1148 × 840, 3.9 MB → 0.3 MB, 1,232
 * tokens`; without arrows when the file goes as it is.
 */
export function describePicture(view: PictureView, t: Translate): string[] {
  const { fitted, pages = 1 } = view
  return [
    ...(fitted
      ? describeFitting(view, fitted, t)
      : [t('pixels', sizeOf(view)), formatBytes(view.bytes)]),
    ...(pages > 1 ? [t('firstOf', { count: pages })] : []),
    t('tokens', { count: view.tokens }),
  ]
}

function describeFitting(view: PictureView, fitted: FittedView, t: Translate): string[] {
  const [from, to] = [t('pixels', sizeOf(view)), t('pixels', sizeOf(fitted))]
  const padded = ratioOf(view) > MAX_RATIO
  const converted = view.mediaType !== fitted.mediaType
  return [
    from === to ? from : `${from} → ${to}`,
    ...(padded ? [t('padded')] : []),
    ...(converted ? [`${formatName(view.mediaType)} → ${formatName(fitted.mediaType)}`] : []),
    formatBytesChange(view.bytes, fitted.bytes),
  ]
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height })
const ratioOf = ({ width, height }: PictureView) =>
  Math.max(width, height) / Math.min(width, height)
