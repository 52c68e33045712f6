'use client'
import { useTranslations } from 'use-intl'
import { setKeeping, useKeeping } from '#client/kept-thinking/keep-setting.ts'

/** Keep thinking in this browser: on or off, in all its tabs at once. */
export function KeepSwitch() {
  const t = useTranslations('kept')
  const keeping = useKeeping()
  return (
    <button
      type="button"
      role="switch"
      aria-checked={keeping}
      onClick={() => setKeeping(!keeping)}
      className="-ml-1 inline-flex min-h-9 items-center gap-2.5 rounded-lg px-1 text-left text-ink text-sm pointer-coarse:min-h-11"
    >
      <span
        aria-hidden
        className={`flex h-5 w-9 shrink-0 rounded-full border p-0.5 transition-colors ${keeping ? 'justify-end border-accent bg-accent' : 'border-soft'}`}
      >
        <span className={`h-full w-3.5 rounded-full ${keeping ? 'bg-accent-ink' : 'bg-soft'}`} />
      </span>
      {t('switch')}
    </button>
  )
}
