import type { ReactNode } from 'react'

/** What a document needs of the page around it: words in the reader's language, and buttons if any. */
export interface MarkdownParts {
  codeBlock: (language: string | null, code: string) => ReactNode
  /** Stands for a picture, which is never fetched: its address could carry the conversation away. */
  pictureName: (name: string) => ReactNode
}
