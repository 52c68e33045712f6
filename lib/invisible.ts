/**
 * Control characters, the marks that make text run backwards (`photo\u202egpj.exe`), and those of no
 * width that no script and no emoji needs.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}\p{M}]/u

/** A name or title without what cannot be seen; empty when there is nothing else in it. */
export function withoutInvisible(text: string): string {
  const rest = text.replace(INVISIBLE, '').trim()
  return VISIBLE.test(rest) ? rest : ''
}
