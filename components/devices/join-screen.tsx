'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BackLink } from '#components/ui/back-link.tsx'
import type { BelongingsView } from '#lib/devices/schema.ts'
import { JoinForm } from './join-form.tsx'

/** Where another device's code leads: asks first, because whoever sent a link may not be a friend. */
export function JoinScreen({ belongings }: { belongings: BelongingsView }) {
  const t = useTranslations('devices')
  const [stayed, setStayed] = useState(false)
  // Load a new page, so that nothing of the old owner's stays in memory.
  const go = () => window.location.assign('/')
  return (
    <main className="mx-auto w-full max-w-xl px-4 py-8 sm:px-6">
      <title>{`${t('joinTitle')} · QVQ Chat`}</title>
      <BackLink>{t('back')}</BackLink>
      <h1 className="mt-2 font-semibold text-3xl tracking-tight">{t('joinTitle')}</h1>
      {stayed ? (
        <>
          <p role="status" className="mt-4">
            {t('joined')}
          </p>
          <button
            type="button"
            onClick={go}
            className="mt-5 min-h-11 rounded-full bg-accent px-5 text-accent-ink"
          >
            {t('go')}
          </button>
        </>
      ) : (
        <JoinForm belongings={belongings} onJoined={(all) => (all ? go() : setStayed(true))} />
      )}
    </main>
  )
}
