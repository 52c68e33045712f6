import remend from 'remend'

/** The first lines of a table that has not shown its dashes yet, or not all of them. */
const YOUNG_TABLE = /(^|\n)[ \t]*\|[^\n]*(\n[ \t]*[|:\- \t]*)?$/

/** Makes an unfinished last block look as it will: closes what is open, holds a young table back. */
export function closeOpen(text: string): string {
  const table = text.match(YOUNG_TABLE)
  const hasDashes = /\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[^\n]*\n/.test(text)
  const shown = table && !hasDashes ? text.slice(0, table.index) : text
  return remend(shown, { linkMode: 'text-only', katex: false, htmlTags: false })
}
