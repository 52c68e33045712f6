import { type DraftAttachment, isPending, kindOf } from '#client/state/draft.ts'
import type { ModelFacts } from '#lib/qvq/schema.ts'
import { MAX_ATTACHMENTS_PER_TURN } from '#lib/turns/schema.ts'

/** A text of `messages`, namespace `composer`, and the values that it names. */
interface Reason {
  text: 'tooManyPictures' | 'tooManyFiles' | 'noVideo' | 'waitForUploads' | 'removeFailed'
  values: { count: number; limit: number; extra: number; model?: string }
}

/** Why these attachments cannot be sent to a model as they are; null when they can. */
export function whyBlocked(
  attachments: readonly DraftAttachment[],
  model: Pick<ModelFacts, 'label' | 'video'> | undefined,
): Reason | null {
  const count = attachments.length
  const limit = MAX_ATTACHMENTS_PER_TURN
  const values = { count, limit, extra: count - limit }
  // Name first what the reader must decide; they can do so while uploads go on.
  if (count > limit) {
    const pictures = attachments.filter((item) => kindOf(item) === 'picture' && !item.error)
    const all = pictures.length === count
    return { text: all ? 'tooManyPictures' : 'tooManyFiles', values }
  }
  if (model && !model.video && attachments.some((item) => kindOf(item) === 'video')) {
    return { text: 'noVideo', values: { ...values, model: model.label } }
  }
  if (attachments.some(isPending)) return { text: 'waitForUploads', values }
  return attachments.some(({ error }) => error) ? { text: 'removeFailed', values } : null
}
