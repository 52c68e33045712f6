import type { Token, Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { CodeBlock } from './code-block.tsx'
import { Formula } from './formula.tsx'
import { renderInline } from './render-inline.tsx'
import { TableBlock } from './table-block.tsx'

/**
 * Markdown blocks as elements of ours and no others. It is output of a model, hence hostile: what is
 * not named here, raw HTML above all, is shown as text.
 */
export function renderBlocks(tokens: Token[] = []): ReactNode {
  return createElement(Fragment, null, ...tokens.map(renderBlock))
}

function renderBlock(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'paragraph':
      return <p>{renderInline(token.tokens)}</p>
    case 'heading':
      return createElement(`h${token.depth}`, null, renderInline(token.tokens))
    case 'code':
      return <CodeBlock language={token.lang || null} code={token.text} />
    case 'displayMath':
      return <Formula source={token.text} display />
    case 'table':
      return <TableBlock header={token.header} rows={token.rows} />
    case 'list':
      return renderList(token.ordered, token.start, token.items)
    case 'blockquote':
      return <blockquote>{renderBlocks(token.tokens)}</blockquote>
    case 'hr':
      return <hr />
    case 'text':
      return renderInline(token.tokens ?? [token])
    default:
      return <p>{token.raw}</p>
  }
}

function renderList(ordered: boolean, start: number | '', items: Tokens.ListItem[]): ReactNode {
  const attributes = ordered && typeof start === 'number' && start !== 1 ? { start } : null
  const children = items.map(({ task, checked, tokens }) =>
    createElement(
      'li',
      null,
      task && <input type="checkbox" checked={checked ?? false} readOnly disabled />,
      renderBlocks(tokens.filter(({ type }) => type !== 'checkbox')),
    ),
  )
  return createElement(ordered ? 'ol' : 'ul', attributes, ...children)
}
