'use client'
import { useTranslations } from 'use-intl'

const COMMAND = 'DASHSCOPE_API_KEY=sk-… npm start'

/**
 * Says on every page that no real model answers, and how to change that.
 * @param besideMenu whether a phone's button for the list lies over its left end.
 */
export function DemoNotice({ besideMenu = false }: { besideMenu?: boolean }) {
  const t = useTranslations('demo')
  return (
    <aside
      aria-label={t('title')}
      className={`border-line border-b bg-notice-wash px-4 py-1.5 text-notice text-sm ${besideMenu ? 'max-md:pl-14' : ''}`}
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
