'use client'
import { useTranslations } from 'use-intl'
import { useStore } from '#client/state/store.ts'
import { useKeeping } from './keeping.ts'
import { trouble } from './trouble.ts'

/** Why nothing was kept although the switch is on. */
export function TroubleNote() {
  const t = useTranslations('kept')
  const keeping = useKeeping()
  const why = useStore(trouble)
  return keeping && why && <p className="text-notice">{t(why)}</p>
}
