/**
 * A formula inside a sentence, on one line. In a table a bare `|` would end the cell, so that it is
 * written as the command it stands for.
 */
export function inlineFormula(text: string, start: number, source: string): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const oneLine = source.trim().replaceAll('\n', ' ')
  const safe = line.trimStart().startsWith('|')
    ? oneLine.replace(/\\\||\|/g, (bar) => (bar === '|' ? '\\vert ' : '\\Vert '))
    : oneLine
  return `$$${safe}$$`
}
