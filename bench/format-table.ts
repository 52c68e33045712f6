import type { Row } from './row.ts'

const columns = ['what', 'measured', 'baseline', 'goal', 'verdict'] as const

/** The rows as a Markdown table whose columns line up in a terminal. */
export function formatTable(rows: Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const format = (line: readonly string[]) =>
    `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = lines
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [format(head), rule, ...body.map(format)].join('\n')
}
