const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  deg: '°',
  ge: '≥',
  gt: '>',
  le: '≤',
  lt: '<',
  minus: '−',
  nbsp: '\u00a0',
  ne: '≠',
  quot: '"',
  times: '×',
}

/** Markdown allows HTML's character references; those that models write, and every number. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (source, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? source
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : source
  })
}
