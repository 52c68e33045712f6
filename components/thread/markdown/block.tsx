import { memo } from 'react'
import { closeOpen } from './close-open.ts'
import { parseMarkdown } from './lexer.ts'
import type { MarkdownParts } from './parts.ts'
import { renderBlocks } from './render-blocks.tsx'

interface BlockProps {
  text: string
  streaming: boolean
  /** The same ones at every rendering. */
  parts: MarkdownParts
}

/** One block of an answer; a finished one is never rendered again. */
export const Block = memo(function Block({ text, streaming, parts }: BlockProps) {
  const source = streaming ? closeOpen(text) : text
  return <div>{renderBlocks(parseMarkdown(source), parts)}</div>
})
