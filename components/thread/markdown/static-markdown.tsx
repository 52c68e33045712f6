import { Block } from './block.tsx'
import { splitMarkdown } from './lexer.ts'
import { normaliseMath } from './normalise-math.ts'
import type { MarkdownParts } from './parts.ts'
import { placeBlocks } from './place-blocks.ts'

/** A finished answer as a document, the same as `Markdown` shows; made on the server, without scripts. */
export function StaticMarkdown({ text, parts }: { text: string; parts: MarkdownParts }) {
  return (
    <div className="prose">
      {placeBlocks(splitMarkdown(normaliseMath(text, false))).map((block) => (
        <Block key={block.start} text={block.text} streaming={false} parts={parts} />
      ))}
    </div>
  )
}
