import { type DraftAttachment, kindOf } from '#client/state/draft.ts'

/**
 * By key: what "Picture 1", "Picture 2" … are, counted as the model sees them. Frames and videos are
 * no pictures of their own, and what was refused is not sent.
 */
export function numberPictures(items: readonly DraftAttachment[]): ReadonlyMap<string, number> {
  const pictures = items.filter((item) => kindOf(item) === 'picture' && !item.error)
  return new Map(pictures.map(({ key }, index) => [key, index + 1]))
}
