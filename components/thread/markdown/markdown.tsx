'use client'
import 'katex/dist/katex.min.css'
import { cjk } from '@streamdown/cjk'
import { createMathPlugin } from '@streamdown/math'
import { memo } from 'react'
import { type Components, defaultRemarkPlugins, Streamdown } from 'streamdown'
import { CodeBlock } from './code-block.tsx'
import { InlineCode, NamedPicture, SafeLink, ScrollingTable } from './elements.tsx'
import { normaliseMath } from './normalise-math.ts'
import { safeUrl } from './safe-url.ts'

const plugins = { cjk, math: createMathPlugin({ errorColor: 'var(--soft)' }) }
const remarkPlugins = Object.values(defaultRemarkPlugins)

/** Every element is ours or bare: the library's own ones load pictures and bring their own look. */
const bare: Components = {
  p: 'p',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  hr: 'hr',
  strong: 'strong',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
  sub: 'sub',
  sup: 'sup',
  section: 'section',
}
const components: Components = {
  ...bare,
  a: SafeLink,
  img: NamedPicture,
  table: ScrollingTable,
  code: CodeBlock,
  inlineCode: InlineCode,
}

interface MarkdownProps {
  text: string
  /** The text still grows: unfinished constructs at its end are closed or held back. */
  streaming: boolean
}

/**
 * An answer as a document. It is output of a model, hence hostile: no raw HTML (shown as text), no
 * picture is fetched, links only to http, https and mailto, no trusted KaTeX commands.
 */
export const Markdown = memo(function Markdown({ text, streaming }: MarkdownProps) {
  return (
    <Streamdown
      className="prose"
      components={components}
      controls={false}
      linkSafety={{ enabled: false }}
      mode="streaming"
      isAnimating={streaming}
      parseIncompleteMarkdown={streaming}
      plugins={plugins}
      rehypePlugins={[]}
      remarkPlugins={remarkPlugins}
      urlTransform={safeUrl}
    >
      {normaliseMath(text, streaming)}
    </Streamdown>
  )
})

export default Markdown
