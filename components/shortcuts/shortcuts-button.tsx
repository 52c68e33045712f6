'use client'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** For those who do not know that `?` lists them. */
export function ShortcutsButton() {
  const t = useTranslations('shortcuts')
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton aria-haspopup="dialog" onClick={() => setOpen(true)} className="mt-8 -ml-2.5">
        <Keyboard size={16} aria-hidden />
        {t('title')}
      </TextButton>
      {open && <ShortcutsDialog onClose={() => setOpen(false)} />}
    </>
  )
}
