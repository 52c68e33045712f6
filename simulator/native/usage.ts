import type { EncoderContext } from '../playback/encoder.ts'

/** The cumulative usage of a frame as JSON, joined by hand because every frame carries one. */
export function nativeUsage(
  context: EncoderContext,
  reasoningTokens: number,
  answerTokens: number,
): string {
  const { textTokens, imageTokens, videoTokens, reportsReasoning } = context
  const input = textTokens + imageTokens + videoTokens
  const output = reasoningTokens + answerTokens
  const details = reportsReasoning
    ? `"reasoning_tokens":${reasoningTokens},"text_tokens":${answerTokens}`
    : `"text_tokens":${output}`
  const image = imageTokens ? `,"image_tokens":${imageTokens}` : ''
  const video = videoTokens ? `,"video_tokens":${videoTokens}` : ''
  return (
    `{"total_tokens":${input + output},"input_tokens_details":{"text_tokens":${textTokens}` +
    `${image}${video}},"output_tokens":${output},"input_tokens":${input},` +
    `"output_tokens_details":{${details}}${image}${video}}`
  )
}
