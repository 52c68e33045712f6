/** An attachment of an earlier question and what sending it again costs. */
export interface Removable {
  id: string
  name: string
  tokens: number
  /** Pictures, frames and videos that it is. */
  count: number
}

/** What is needed to know of the next request. */
interface Crowded {
  /** The attachments that it repeats, oldest first. */
  history: readonly Removable[]
  estimate: { total: number }
  model: { maxInputTokens: number }
  media: { count: number; limit: number }
}

/**
 * The oldest attachments whose leaving out brings the next request under the model's limits; all of
 * them where that is not enough, none where it fits.
 */
export function picturesToLeaveOut({ history, estimate, model, media }: Crowded): Removable[] {
  let tokens = estimate.total - model.maxInputTokens
  let count = media.count - media.limit
  const offered: Removable[] = []
  for (const attachment of history) {
    if (tokens <= 0 && count <= 0) break
    if (offered.some(({ id }) => id === attachment.id)) continue
    offered.push(attachment)
    tokens -= attachment.tokens
    count -= attachment.count
  }
  return offered
}
