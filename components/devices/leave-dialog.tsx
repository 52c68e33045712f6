'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { forgetBrowser } from '#client/archive/forget-browser.ts'
import { signOut } from '#client/devices/sign-out.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import type { DeviceView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'

/** Says what signing out of this very device means, before it is done. */
export function LeaveDialog({ devices, onClose }: { devices: DeviceView[]; onClose: () => void }) {
  const t = useTranslations('devices')
  const [leaving, setLeaving] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const current = devices.find((device) => device.current)
  const leave = async () => {
    if (leaving) return
    setLeaving(true)
    const refusal = current ? await signOut(current) : null
    if (refusal) {
      setError(refusal)
      setLeaving(false)
      return
    }
    await forgetBrowser()
    // Load a new page, so that nothing of the old owner's stays in memory.
    window.location.assign('/')
  }
  return (
    <Dialog title={t('leaveTitle')} closeLabel={t('close')} onClose={onClose}>
      <p>{devices.length > 1 ? t('leave') : t('leaveLast')}</p>
      {error && (
        <p role="alert" className="mt-3 text-danger text-sm">
          <ErrorText error={error} />
        </p>
      )}
      <button
        type="button"
        aria-busy={leaving}
        onClick={() => void leave()}
        className="mt-5 mb-2 min-h-11 rounded-full bg-danger-wash px-5 text-danger aria-busy:opacity-50"
      >
        {t('leaveButton')}
      </button>
    </Dialog>
  )
}
