'use client'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'
import { useLocalDate } from '#components/ui/use-local-date.ts'
import type { DeviceView } from '#lib/devices/schema.ts'

interface DeviceItemProps {
  device: DeviceView
  /** Called with the row, from which the focus must move because it may disappear. */
  onSignOut: (row: Element | null) => void
}

export function DeviceItem({ device, onSignOut }: DeviceItemProps) {
  const t = useTranslations('devices')
  const dateOf = useLocalDate({ dateStyle: 'medium' })
  const name = device.name || t('unnamed')
  return (
    <li className="flex items-center justify-between gap-4 py-2">
      <div className="min-w-0">
        <p className="truncate">{name}</p>
        <p className="text-soft text-sm">
          {device.current ? t('current') : t('lastSeen', { date: dateOf(device.lastSeenAt) })}
        </p>
      </div>
      <TextButton
        aria-label={t('signOutNamed', { name })}
        className="shrink-0"
        onClick={(event) => onSignOut(event.currentTarget.closest('li'))}
      >
        {t('signOut')}
      </TextButton>
    </li>
  )
}
