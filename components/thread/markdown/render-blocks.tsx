import type { Token, Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { Formula } from './formula.tsx'
import type { MarkdownParts } from './parts.ts'
import { renderInline } from './render-inline.tsx'
import { TableBlock } from './table-block.tsx'

/**
 * Markdown blocks as elements of ours and no others. It is output of a model, hence hostile: what is
 * not named here, raw HTML above all, is shown as text.
 */
export function renderBlocks(tokens: Token[] | undefined, parts: MarkdownParts): ReactNode {
  return createElement(Fragment, null, ...(tokens ?? []).map((token) => renderBlock(token, parts)))
}

function renderBlock(token: Token, parts: MarkdownParts): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'paragraph':
      return <p>{renderInline(token.tokens, parts)}</p>
    case 'heading':
      return createElement(`h${token.depth}`, null, renderInline(token.tokens, parts))
    case 'code':
      return parts.codeBlock(token.lang || null, token.text)
    case 'displayMath':
      return <Formula source={token.text} display />
    case 'table':
      return <TableBlock header={token.header} rows={token.rows} parts={parts} />
    case 'list':
      return renderList({ ordered: token.ordered, start: token.start, items: token.items }, parts)
    case 'blockquote':
      return <blockquote>{renderBlocks(token.tokens, parts)}</blockquote>
    case 'hr':
      return <hr />
    case 'text':
      return renderInline(token.tokens ?? [token], parts)
    default:
      return <p>{token.raw}</p>
  }
}

type ListFacts = Pick<Tokens.List, 'ordered' | 'start' | 'items'>

function renderList({ ordered, start, items }: ListFacts, parts: MarkdownParts): ReactNode {
  const attributes = ordered && typeof start === 'number' && start !== 1 ? { start } : null
  const children = items.map(({ task, checked, tokens }) =>
    createElement(
      'li',
      null,
      task && <input type="checkbox" checked={checked ?? false} readOnly disabled />,
      renderBlocks(
        tokens.filter(({ type }) => type !== 'checkbox'),
        parts,
      ),
    ),
  )
  return createElement(ordered ? 'ol' : 'ul', attributes, ...children)
}
