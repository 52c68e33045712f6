'use client'
import { useTranslations } from 'use-intl'
import type { BelongingsView } from '#lib/devices/schema.ts'

interface BringChoiceProps {
  belongings: BelongingsView
  bring: boolean
  onChange: (bring: boolean) => void
}

/** Says what becomes of what this browser has, if anything; nothing moves unless its reader ticks the box. */
export function BringChoice({ belongings, bring, onChange }: BringChoiceProps) {
  const t = useTranslations('devices')
  const { conversations, shared } = belongings
  if (conversations === 0) return null
  return (
    <div className="mt-6 rounded-2xl border border-line px-4 py-3 text-sm">
      <p>{t('has', { count: conversations })}</p>
      {shared ? (
        <p className="mt-2 text-soft">{t('stays')}</p>
      ) : (
        <>
          <p className="mt-2 text-soft">{t('loses')}</p>
          <label className="mt-1 flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              checked={bring}
              aria-describedby="bring-hint"
              onChange={(event) => onChange(event.target.checked)}
              className="size-5 accent-accent"
            />
            {t('bring')}
          </label>
          <p id="bring-hint" className="text-soft">
            {t('bringHint')}
          </p>
        </>
      )}
    </div>
  )
}
