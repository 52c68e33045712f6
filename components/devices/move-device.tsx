'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { type Outcome, requestJson } from '#components/workspace/request-json.ts'
import type { DeviceCodeView } from '#lib/devices/schema.ts'
import { JoinCode } from './join-code.tsx'

/** Makes a code when asked to, and shows it until it is closed. */
export function MoveDevice({ onClosed }: { onClosed: () => void }) {
  const t = useTranslations('devices')
  const [outcome, setOutcome] = useState<Outcome<DeviceCodeView> | 'asking' | null>(null)
  const make = async () => {
    setOutcome('asking')
    setOutcome(await requestJson<DeviceCodeView>('/api/devices/codes', { method: 'POST' }))
  }
  const close = () => {
    setOutcome(null)
    onClosed()
  }
  const answer = outcome === 'asking' ? null : outcome
  return (
    <>
      <button
        type="button"
        disabled={outcome === 'asking'}
        onClick={() => void make()}
        className="mt-4 min-h-11 rounded-full border border-line px-5 hover:border-accent/60 disabled:opacity-50"
      >
        {t('move')}
      </button>
      {answer && !answer.ok && (
        <p role="alert" className="mt-2 text-danger text-sm">
          <ErrorText error={answer.error} />
        </p>
      )}
      {answer?.ok && (
        <Dialog title={t('move')} closeLabel={t('close')} onClose={close}>
          <JoinCode key={answer.value.code} code={answer.value} onRenew={() => void make()} />
        </Dialog>
      )}
    </>
  )
}
