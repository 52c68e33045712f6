'use client'
import { useRef, useState } from 'react'
import { useLateContent } from '#client/start/use-late-content.ts'
import { Block } from './block.tsx'
import { extendBlocks, type SplitText } from './extend-blocks.ts'
import { splitMarkdown } from './lexer.ts'
import { liveParts } from './live-parts.tsx'
import { normaliseMath } from './normalise-math.ts'
import { placeBlocks } from './place-blocks.ts'

interface MarkdownProps {
  text: string
  /** The text still grows: unfinished constructs at its end are closed or held back. */
  streaming: boolean
}

/**
 * An answer as a document, block by block: while it grows only its last blocks are parsed again.
 */
export default function Markdown({ text, streaming }: MarkdownProps) {
  const document = useRef<HTMLDivElement>(null)
  useLateContent(document)
  const [split, setSplit] = useState<SplitText>({ text: '', blocks: [] })
  const source = normaliseMath(text, streaming)
  const current = split.text === source ? split : extendBlocks(split, source, splitMarkdown)
  if (current !== split) setSplit(current)
  const blocks = placeBlocks(current.blocks)
  const last = blocks.at(-1)
  return (
    <div ref={document} className="prose">
      {blocks.map((block) => (
        <Block
          key={block.start}
          text={block.text}
          streaming={streaming && block === last}
          parts={liveParts}
        />
      ))}
    </div>
  )
}
