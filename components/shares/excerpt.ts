const LONGEST = 200

/** The beginning of an answer as plain text: what Markdown and formulas are marked up by is left out. */
export function excerpt(markdown: string): string {
  const text = markdown
    .slice(0, 20 * LONGEST)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.|\|[-:| ]+\|$)[ \t]*/gm, '')
    .replace(/`{1,3}|\*{1,3}|\${1,2}|\\[()[\]]/g, '')
    .replace(/[\s|]+/g, ' ')
    .trim()
  const characters = Array.from(text)
  if (characters.length <= LONGEST) return text
  return `${characters.slice(0, LONGEST).join('').trimEnd()}…`
}
