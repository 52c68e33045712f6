import { CodeFrame } from '#components/thread/markdown/code-frame.tsx'
import type { MarkdownParts } from '#components/thread/markdown/parts.ts'
import type { Texts } from './texts-of.ts'

/** For a page without scripts: nothing to press. */
export function staticParts(t: Texts): MarkdownParts {
  return {
    codeBlock: (language, code) => <CodeFrame language={language} code={code} />,
    pictureName: (name) => (
      <span className="text-soft">[{t('markdown.picture', { name: name || '?' })}]</span>
    ),
  }
}
