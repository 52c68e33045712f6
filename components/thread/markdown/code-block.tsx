'use client'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'

/** A fenced block with its language and a button that copies it. */
export function CodeBlock({ language, code }: { language: string | null; code: string }) {
  const t = useTranslations('markdown')
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
