'use client'
import { Link2Off } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'

export type Revoke = (token: string, row: Element | null) => Promise<void>

interface RevokeButtonProps {
  token: string
  onRevoke: Revoke
  /** Of the element that says which link it is, where there are several. */
  describedBy?: string
}

/** Stays enabled while it works, because a disabled button loses the focus. */
export function RevokeButton({ token, onRevoke, describedBy }: RevokeButtonProps) {
  const t = useTranslations('share')
  const [busy, setBusy] = useState(false)
  const revoke = async (row: Element | null) => {
    if (busy) return
    setBusy(true)
    await onRevoke(token, row)
    setBusy(false)
  }
  return (
    <TextButton
      aria-busy={busy}
      aria-describedby={describedBy}
      onClick={(event) => void revoke(event.currentTarget.closest('li'))}
      className="shrink-0"
    >
      <Link2Off size={16} aria-hidden />
      {t('revoke')}
    </TextButton>
  )
}
