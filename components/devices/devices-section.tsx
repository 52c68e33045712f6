'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorText } from '#components/ui/error-text.tsx'
import { requestJson } from '#components/workspace/request-json.ts'
import type { DeviceView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { DeviceItem } from './device-item.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MoveDevice } from './move-device.tsx'
import { signOut } from './sign-out.ts'

/** The browsers that have the owner's conversations, and the way to one more. */
export function DevicesSection({ initial }: { initial: DeviceView[] }) {
  const t = useTranslations('devices')
  const [devices, setDevices] = useState(initial)
  const [leaving, setLeaving] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const reload = async () => {
    const outcome = await requestJson<{ items: DeviceView[] }>('/api/devices')
    if (outcome.ok) setDevices(outcome.value.items)
  }
  const end = async (device: DeviceView) => {
    if (device.current) return setLeaving(true)
    setError(await signOut(device))
    await reload()
  }
  return (
    <section aria-labelledby="devices" className="mt-10">
      <h2 id="devices" className="font-semibold text-xl">
        {t('title')}
      </h2>
      <p className="mt-1 text-soft text-sm">{t('hint')}</p>
      <ul aria-labelledby="devices" className="mt-3 divide-y divide-line">
        {devices.map((device) => (
          <DeviceItem key={device.id} device={device} onSignOut={() => void end(device)} />
        ))}
      </ul>
      {error && (
        <p role="alert" className="mt-2 text-danger text-sm">
          <ErrorText error={error} />
        </p>
      )}
      <MoveDevice onClosed={() => void reload()} />
      {leaving && <LeaveDialog devices={devices} onClose={() => setLeaving(false)} />}
    </section>
  )
}
