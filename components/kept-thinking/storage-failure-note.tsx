'use client'
import { useTranslations } from 'use-intl'
import { useKeeping } from '#client/kept-thinking/keep-setting.ts'
import { storageFailure } from '#client/state/storage-failure.ts'
import { useStore } from '#client/state/store.ts'

/** Why nothing was kept although the switch is on. */
export function StorageFailureNote() {
  const t = useTranslations('kept')
  const keeping = useKeeping()
  const why = useStore(storageFailure)
  return keeping && why && <p className="text-notice">{t(why)}</p>
}
