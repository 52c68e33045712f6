'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PILL } from '#components/ui/pill-class.ts'
import { Section } from '#components/ui/section.tsx'
import { DeleteEverything } from './delete-everything.tsx'
import { ImportArchive } from './import-archive.tsx'

/** All that is kept of a reader: take it along, bring it back, or be rid of it. */
export function DataSection() {
  const t = useTranslations('data')
  return (
    <Section id="your-data" title={t('title')} lead={t('lead')}>
      <div className="mt-5">
        <a href="/api/owner/export" download className={PILL}>
          <Download size={16} aria-hidden />
          {t('download')}
        </a>
        <p className="mt-1.5 text-soft text-sm">{t('downloadHint')}</p>
      </div>
      <ImportArchive />
      <DeleteEverything />
    </Section>
  )
}
