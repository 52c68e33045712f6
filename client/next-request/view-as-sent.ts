import type { AttachmentView, PictureView } from '#lib/attachments/schema.ts'
import { type ModelFacts, mediaTokens } from '#lib/qvq/schema.ts'
import { countView } from './count-view.ts'

/**
 * An attachment as it will be sent to a model: the server counts for the default model in normal
 * resolution, and the reader may have chosen otherwise since. Bytes are then guessed by the pixels.
 */
export function viewAsSent(
  view: AttachmentView,
  model: ModelFacts,
  highResolution: boolean,
): AttachmentView {
  const counted = countView(view, model, highResolution)
  const tokens = mediaTokens(counted, model, highResolution)
  if (view.kind !== 'picture' || counted.kind !== 'picture') return { ...view, tokens }
  return { ...fitAgain(view, counted), tokens }
}

function fitAgain(view: PictureView, sent: { width: number; height: number }): PictureView {
  const { fitted, ...whole } = view
  if (!fitted) return view
  const { width, height } = sent
  const share = (width * height) / (fitted.width * fitted.height)
  const isWhole = width === view.width && height === view.height
  if (isWhole && fitted.mediaType === view.mediaType) return whole
  const bytes = Math.round(fitted.bytes * share)
  return { ...whole, fitted: { ...fitted, width, height, bytes } }
}
