'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { PILL } from '#components/ui/pill.ts'
import { requestJson } from '#components/workspace/request-json.ts'
import type { DeviceCodeView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { JoinCode } from './join-code.tsx'

/** Makes a code when asked to, and shows it until it is closed. */
export function MoveDevice({ onClosed }: { onClosed: () => void }) {
  const t = useTranslations('devices')
  const [code, setCode] = useState<DeviceCodeView | null>(null)
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const make = async () => {
    if (asking) return
    setError(null)
    setAsking(true)
    const outcome = await requestJson<DeviceCodeView>('/api/devices/codes', { method: 'POST' })
    if (outcome.ok) setCode(outcome.value)
    else setError(outcome.error)
    setAsking(false)
  }
  const close = () => {
    setCode(null)
    onClosed()
  }
  const refusal = error && (
    <p role="alert" className="mt-2 text-danger text-sm">
      <ErrorText error={error} />
    </p>
  )
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-busy={asking}
        onClick={() => void make()}
        className={`${PILL} mt-4`}
      >
        {t('move')}
      </button>
      {code ? (
        <Dialog title={t('move')} closeLabel={t('close')} onClose={close}>
          <JoinCode key={code.code} code={code} onRenew={() => void make()} />
          {refusal}
        </Dialog>
      ) : (
        refusal
      )}
    </>
  )
}
