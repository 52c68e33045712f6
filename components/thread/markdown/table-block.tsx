import type { Tokens } from 'marked'
import { createElement, type ReactNode } from 'react'
import type { MarkdownParts } from './parts.ts'
import { renderInline } from './render-inline.tsx'

interface TableBlockProps {
  header: Tokens.TableCell[]
  rows: Tokens.TableCell[][]
  parts: MarkdownParts
}

/** A table that is wider than the screen scrolls by itself. */
export function TableBlock({ header, rows, parts }: TableBlockProps) {
  return (
    <div className="overflow-x-auto">
      <table>
        <thead>{row(header, 'th', parts)}</thead>
        {createElement('tbody', null, ...rows.map((cells) => row(cells, 'td', parts)))}
      </table>
    </div>
  )
}

function row(cells: Tokens.TableCell[], tag: 'th' | 'td', parts: MarkdownParts): ReactNode {
  const children = cells.map(({ align, tokens }) =>
    createElement(tag, align ? { style: { textAlign: align } } : null, renderInline(tokens, parts)),
  )
  return createElement('tr', null, ...children)
}
