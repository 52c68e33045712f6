'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DeleteEverything } from './delete-everything.tsx'
import { ImportArchive } from './import-archive.tsx'
import { PILL } from './pill.ts'

/** All that is kept of a reader: take it along, bring it back, or be rid of it. */
export function DataSection() {
  const t = useTranslations('data')
  return (
    <section aria-labelledby="your-data" className="mt-10 border-line border-t pt-8">
      <h2 id="your-data" className="font-semibold text-xl tracking-tight">
        {t('title')}
      </h2>
      <p className="mt-1 text-soft text-sm">{t('lead')}</p>
      <div className="mt-5">
        <a href="/api/owner/export" download className={PILL}>
          <Download size={16} aria-hidden />
          {t('download')}
        </a>
        <p className="mt-1.5 text-soft text-sm">{t('downloadHint')}</p>
      </div>
      <ImportArchive />
      <DeleteEverything />
    </section>
  )
}
