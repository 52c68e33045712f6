const MAX_NAME_LENGTH = 120
/** Control characters, and the marks that make text run backwards: `photo‮gpj.exe`. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A file name that can be shown and stored: no path, nothing invisible, at most 120 characters. */
export function cleanName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const characters = Array.from(base.replace(INVISIBLE, '').trim())
  if (characters.length === 0) return 'picture'
  if (characters.length <= MAX_NAME_LENGTH) return characters.join('')
  const half = Math.floor(MAX_NAME_LENGTH / 2)
  return `${characters.slice(0, half).join('')}…${characters.slice(1 - half).join('')}`
}
