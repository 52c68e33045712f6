import type { EncoderContext } from '../playback/encoder.ts'

/** The usage object of the last chunk. One chunk counts as one token. */
export function compatibleUsage(
  context: EncoderContext,
  reasoningTokens: number,
  answerTokens: number,
): object {
  const { textTokens, imageTokens, videoTokens, reportsReasoning } = context
  const prompt = textTokens + imageTokens + videoTokens
  const completion = reasoningTokens + answerTokens
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: {
      text_tokens: textTokens,
      ...(imageTokens && { image_tokens: imageTokens }),
      ...(videoTokens && { video_tokens: videoTokens }),
    },
    completion_tokens_details: reportsReasoning
      ? { reasoning_tokens: reasoningTokens, text_tokens: answerTokens }
      : { text_tokens: completion },
  }
}
