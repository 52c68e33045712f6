'use client'
import { memo } from 'react'
import { closeOpen } from './close-open.ts'
import { parseMarkdown } from './lexer.ts'
import { renderBlocks } from './render-blocks.tsx'

/** One block of an answer; a finished one is never rendered again. */
export const Block = memo(function Block(props: { text: string; streaming: boolean }) {
  const source = props.streaming ? closeOpen(props.text) : props.text
  return <div>{renderBlocks(parseMarkdown(source))}</div>
})
