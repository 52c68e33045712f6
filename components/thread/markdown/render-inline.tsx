import type { Token } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { decodeEntities } from './decode-entities.ts'
import { Formula } from './formula.tsx'
import type { MarkdownParts } from './parts.ts'
import { safeUrl } from './safe-url.ts'

/** The inside of a paragraph, a heading or a cell. Children are spread, so they need no keys. */
export function renderInline(tokens: Token[] | undefined, parts: MarkdownParts): ReactNode {
  return createElement(Fragment, null, ...(tokens ?? []).map((token) => renderToken(token, parts)))
}

function renderToken(token: Token, parts: MarkdownParts): ReactNode {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return createElement(token.type, null, renderInline(token.tokens, parts))
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return <Link href={token.href}>{renderInline(token.tokens, parts)}</Link>
    case 'image':
      return parts.pictureName(token.text)
    case 'inlineMath':
      return <Formula source={token.text} display={false} />
    case 'text':
      return token.tokens ? renderInline(token.tokens, parts) : decodeEntities(token.text)
    case 'escape':
      return token.text
    default:
      // Raw HTML and whatever a later version of the parser may find: shown as it was written.
      return token.raw
  }
}

/** A link out of the app: it learns nothing of where it was clicked and gets no handle on the page. */
function Link({ href, children }: { href: string; children: ReactNode }) {
  const url = safeUrl(href)
  if (!url) return children
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}
