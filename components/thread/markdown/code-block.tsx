'use client'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { CodeFrame } from './code-frame.tsx'

/** A fenced block with its language and a button that copies it. */
export function CodeBlock({ language, code }: { language: string | null; code: string }) {
  const t = useTranslations('markdown')
  return (
    <CodeFrame language={language} code={code}>
      <CopyButton label={t('copyCode')} copiedLabel={t('copied')} text={() => code} />
    </CodeFrame>
  )
}
