'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { requestJson } from '#client/api/request.ts'
import { signOut } from '#client/devices/sign-out.ts'
import { ErrorText } from '#components/ui/error-text.tsx'
import { focusBeside } from '#components/ui/focus-beside.ts'
import { Section } from '#components/ui/section.tsx'
import type { DeviceView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { DeviceItem } from './device-item.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MoveDevice } from './move-device.tsx'

/** The browsers that have the owner's conversations, and the way to one more. */
export function DevicesSection({ initial }: { initial: DeviceView[] }) {
  const t = useTranslations('devices')
  const [devices, setDevices] = useState(initial)
  const [leaving, setLeaving] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const reload = async () => {
    const outcome = await requestJson<{ items: DeviceView[] }>('/api/devices')
    if (!outcome.ok) return null
    setDevices(outcome.value.items)
    return outcome.value.items
  }
  const end = async (device: DeviceView, row: Element | null) => {
    if (device.current) return setLeaving(true)
    const refusal = await signOut(device)
    setError(refusal)
    if (refusal) return void reload()
    focusBeside(row)
    setDevices((before) => before.filter(({ id }) => id !== device.id))
  }
  return (
    <Section id="devices" title={t('title')} lead={t('hint')}>
      <ul aria-labelledby="devices" className="mt-3 divide-y divide-line">
        {devices.map((device) => (
          <DeviceItem key={device.id} device={device} onSignOut={(row) => void end(device, row)} />
        ))}
      </ul>
      {error && (
        <p role="alert" className="mt-2 text-danger text-sm">
          <ErrorText error={error} />
        </p>
      )}
      <MoveDevice devices={devices} onLook={reload} />
      {leaving && <LeaveDialog devices={devices} onClose={() => setLeaving(false)} />}
    </Section>
  )
}
