'use client'
import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { ShareDialog } from './share-dialog.tsx'

interface ShareButtonProps {
  conversationId: string
  /** The path in view. */
  turns: TurnView[]
}

export function ShareButton({ conversationId, turns }: ShareButtonProps) {
  const t = useTranslations('share')
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton aria-haspopup="dialog" onClick={() => setOpen(true)} className="shrink-0">
        <Share2 size={16} aria-hidden />
        {t('button')}
      </TextButton>
      {open && (
        <ShareDialog conversationId={conversationId} turns={turns} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
