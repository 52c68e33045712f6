'use client'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PILL } from '#components/ui/pill-class.ts'
import { DeleteDialog } from './delete-dialog.tsx'

export function DeleteEverything() {
  const t = useTranslations('data')
  const [open, setOpen] = useState(false)
  return (
    <div className="mt-5">
      <button type="button" className={`${PILL} text-danger`} onClick={() => setOpen(true)}>
        <Trash2 size={16} aria-hidden />
        {t('delete')}
      </button>
      <p className="mt-1.5 text-soft text-sm">{t('deleteHint')}</p>
      {open && <DeleteDialog onClose={() => setOpen(false)} />}
    </div>
  )
}
