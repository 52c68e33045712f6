'use client'
import { useTranslations } from 'use-intl'
import type { ImportCounts } from '#lib/archive/schema.ts'

/** What an import brought, in words, and the way there. */
export function ImportResult({ counts }: { counts: ImportCounts }) {
  const t = useTranslations('data')
  const { missingAttachments, ...imported } = counts
  return (
    <div className="mt-2 text-sm">
      <p>{t('imported', imported)}</p>
      {missingAttachments > 0 && <p>{t('missing', { count: missingAttachments })}</p>}
      <a href="/" className="inline-flex min-h-11 items-center text-accent underline">
        {t('show')}
      </a>
    </div>
  )
}
