/** Rough size of a text in tokens: a Chinese character about 0.7, four other characters one. */
export function countTextTokens(text: string): number {
  const chinese = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  return Math.ceil(chinese * 0.7 + (text.length - chinese) / 4)
}
