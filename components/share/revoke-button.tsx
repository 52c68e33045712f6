'use client'
import { Link2Off } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'

interface RevokeButtonProps {
  token: string
  onRevoke: (token: string) => Promise<void>
}

export function RevokeButton({ token, onRevoke }: RevokeButtonProps) {
  const t = useTranslations('share')
  const [busy, setBusy] = useState(false)
  const revoke = async () => {
    setBusy(true)
    await onRevoke(token)
    setBusy(false)
  }
  return (
    <TextButton disabled={busy} onClick={() => void revoke()} className="shrink-0">
      <Link2Off size={16} aria-hidden />
      {t('revoke')}
    </TextButton>
  )
}
