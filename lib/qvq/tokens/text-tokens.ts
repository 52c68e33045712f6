/** Scripts of which one character is a word or a syllable: Chinese, Japanese, Korean. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const TOKENS_PER_IDEOGRAPH = 0.7
const CHARACTERS_PER_TOKEN = 4

/**
 * About how many tokens a text is: 0.7 for a Chinese character, one for four others. A rule of thumb
 * for prose, too low for code and tables; the model's own vocabulary would be megabytes to load.
 */
export function estimateTextTokens(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0
  const others = text.length - ideographs
  return Math.ceil(ideographs * TOKENS_PER_IDEOGRAPH + others / CHARACTERS_PER_TOKEN)
}
