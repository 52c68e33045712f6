'use client'
import { useTranslations } from 'use-intl'
import { KeepSwitch } from './keep-switch.tsx'

/** Where thinking would stand that nobody has any more. */
export function GoneNote() {
  const t = useTranslations('kept')
  return (
    <div className="px-4 py-3">
      <p>{t('gone')}</p>
      <KeepSwitch />
    </div>
  )
}
