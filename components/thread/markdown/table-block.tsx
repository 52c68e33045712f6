import type { Tokens } from 'marked'
import { createElement, type ReactNode } from 'react'
import { renderInline } from './render-inline.tsx'

/** A table that is wider than the screen scrolls by itself. */
export function TableBlock(props: { header: Tokens.TableCell[]; rows: Tokens.TableCell[][] }) {
  return (
    <div className="overflow-x-auto">
      <table>
        <thead>{row(props.header, 'th')}</thead>
        {createElement('tbody', null, ...props.rows.map((cells) => row(cells, 'td')))}
      </table>
    </div>
  )
}

function row(cells: Tokens.TableCell[], tag: 'th' | 'td'): ReactNode {
  const children = cells.map(({ align, tokens }) =>
    createElement(tag, align ? { style: { textAlign: align } } : null, renderInline(tokens)),
  )
  return createElement('tr', null, ...children)
}
