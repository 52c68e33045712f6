'use client'
import { CodeBlock } from './code-block.tsx'
import type { MarkdownParts } from './parts.ts'
import { PictureName } from './picture-name.tsx'

/** For a page with scripts. */
export const liveParts: MarkdownParts = {
  codeBlock: (language, code) => <CodeBlock language={language} code={code} />,
  pictureName: (name) => <PictureName name={name} />,
}
