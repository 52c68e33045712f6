'use client'
import { useTranslations } from 'use-intl'

const COMMAND = 'DASHSCOPE_API_KEY=sk-… npm start'

/** Says on every page that no real model answers, and how to change that. */
export function DemoNotice() {
  const t = useTranslations('demo')
  return (
    <aside
      aria-label={t('title')}
      className="border-line border-b bg-notice-wash py-1.5 pr-4 pl-14 text-notice text-sm md:pl-4"
    >
      <details className="mx-auto max-w-3xl">
        <summary className="min-h-8 content-center pointer-coarse:min-h-11">
          <strong className="font-semibold">{t('title')}</strong>{' '}
          <span className="underline underline-offset-2">{t('more')}</span>
        </summary>
        <div className="space-y-2 py-2">
          <p>{t('can')}</p>
          <p>{t('how')}</p>
          <pre className="overflow-x-auto rounded-lg bg-raised px-3 py-2 text-ink">{COMMAND}</pre>
        </div>
      </details>
    </aside>
  )
}
