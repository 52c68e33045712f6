'use client'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'

/** A fenced block with its language and a button that copies it. */
export function CodeBlock({ className, children }: ComponentProps<'code'>) {
  const t = useTranslations('markdown')
  const language = className?.match(/language-(\S+)/)?.[1]
  const code = String(children ?? '').replace(/\n$/, '')
  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-panel">
      <div className="flex min-h-9 items-center justify-between gap-2 pr-1 pl-4 text-soft text-xs">
        <span>{language}</span>
        <CopyButton label={t('copyCode')} copiedLabel={t('copied')} text={() => code} />
      </div>
      <pre className="overflow-x-auto px-4 pb-3 text-sm leading-relaxed">
        <code>{code}</code>
      </pre>
    </div>
  )
}
