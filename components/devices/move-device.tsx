'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { requestJson } from '#client/api/request.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { PILL } from '#components/ui/pill-class.ts'
import type { DeviceCodeView, DeviceView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { JoinCode } from './join-code.tsx'

/** Milliseconds between two looks at whether somebody has come in. */
const LOOK_EVERY = 3_000

interface MoveDeviceProps {
  devices: DeviceView[]
  /** Fetches the devices again; null where that failed. */
  onLook: () => Promise<DeviceView[] | null>
}

/** Makes a code when asked to, and shows it until it is used or closed. */
export function MoveDevice({ devices, onLook }: MoveDeviceProps) {
  const t = useTranslations('devices')
  const [code, setCode] = useState<DeviceCodeView | null>(null)
  const [known, setKnown] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const newcomer = devices.find(({ id, current }) => !current && !known.includes(id))
  const waiting = code !== null && !newcomer
  const look = useEffectEvent(() => void onLook())
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => look(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [waiting])
  const make = async () => {
    if (asking) return
    setError(null)
    setAsking(true)
    // Fetch the list first: devices that joined before this code was made did not use it.
    const before = (await onLook()) ?? devices
    const outcome = await requestJson<DeviceCodeView>('/api/devices/codes', { method: 'POST' })
    setKnown(before.map(({ id }) => id))
    if (outcome.ok) setCode(outcome.value)
    else setError(outcome.error)
    setAsking(false)
  }
  const close = () => {
    setCode(null)
    void onLook()
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
          <p role="status">{newcomer && t('newcomer', { name: newcomer.name || t('unnamed') })}</p>
          {waiting && <JoinCode key={code.code} code={code} onRenew={() => void make()} />}
          {refusal}
        </Dialog>
      ) : (
        refusal
      )}
    </>
  )
}
