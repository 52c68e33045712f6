/** What the service counted; null for what it did not say. */
export interface Usage {
  promptTokens: number | null
  textTokens: number | null
  imageTokens: number | null
  videoTokens: number | null
  completionTokens: number | null
  reasoningTokens: number | null
}
