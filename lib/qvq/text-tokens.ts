/** Scripts of which one character is a word or a syllable: Chinese, Japanese, Korean. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const TOKENS_PER_IDEOGRAPH = 0.7
const CHARACTERS_PER_TOKEN = 4

/**
 * About how many tokens a text is: 0.7 for a Chinese character, one for four others. The model's
 * own vocabulary is megabytes; this is within a fifth for prose, and low for tables and code.
 */
export function estimateTextTokens(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0
  const others = text.length - ideographs
  return Math.ceil(ideographs * TOKENS_PER_IDEOGRAPH + others / CHARACTERS_PER_TOKEN)
}
