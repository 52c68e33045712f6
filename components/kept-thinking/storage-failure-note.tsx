'use client'
import { useTranslations } from 'use-intl'
import { useKeeping } from '#client/kept-thinking/keep-setting.ts'
import { useStore } from '#client/state/store.ts'
import { storageFailure } from '#client/state/thinking-database.ts'

/** Why nothing was kept although the switch is on. */
export function StorageFailureNote() {
  const t = useTranslations('kept')
  const keeping = useKeeping()
  const why = useStore(storageFailure)
  return keeping && why && <p className="text-notice">{t(why)}</p>
}
