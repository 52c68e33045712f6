/** Control characters, and the marks that make text run backwards: `photo‮gpj.exe`. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A name or title without what cannot be seen. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').trim()
}
