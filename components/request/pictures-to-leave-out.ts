/** An attachment of an earlier question and what sending it again costs. */
export interface Removable {
  id: string
  name: string
  tokens: number
}

/** What is needed to know of the next request. */
interface Crowded {
  /** The attachments that it repeats, oldest first. */
  history: readonly Removable[]
  estimate: { total: number }
  model: { maxInputTokens: number }
}

/**
 * The oldest attachments whose leaving out brings the next request under the model's limit; all of
 * them where that is not enough, none where it fits.
 */
export function picturesToLeaveOut({ history, estimate, model }: Crowded): Removable[] {
  let tooMany = estimate.total - model.maxInputTokens
  const offered: Removable[] = []
  for (const attachment of history) {
    if (tooMany <= 0) break
    if (offered.some(({ id }) => id === attachment.id)) continue
    offered.push(attachment)
    tooMany -= attachment.tokens
  }
  return offered
}
