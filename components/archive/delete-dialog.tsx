'use client'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { deleteAll } from '#client/archive/delete-all.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { PILL } from '#components/ui/pill-class.ts'
import type { ErrorView } from '#lib/errors.ts'

/** Asks for a word to be typed: what follows cannot be undone. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('data')
  const [typed, setTyped] = useState('')
  const [deleting, setDeleting] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const word = t('deleteWord')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    setDeleting(true)
    const refusal = await deleteAll()
    if (!refusal) return window.location.assign('/')
    setError(refusal)
    setDeleting(false)
  }
  return (
    <Dialog title={t('deleteTitle')} closeLabel={t('close')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p>{t('deleteLead')}</p>
        <label htmlFor="delete-word" className="mt-4 block text-sm">
          {t('deleteConfirm', { word })}
        </label>
        <input
          id="delete-word"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="mt-1 min-h-11 w-full rounded-xl border border-line bg-raised px-4 outline-none focus-visible:border-accent"
        />
        {error && (
          <p role="alert" className="mt-2 text-danger text-sm">
            <ErrorText error={error} />
          </p>
        )}
        <div className="mt-4 flex flex-wrap justify-end gap-3">
          <button type="button" onClick={onClose} className={PILL}>
            {t('cancel')}
          </button>
          <button
            type="submit"
            disabled={typed.trim().toLowerCase() !== word || deleting}
            className="min-h-11 rounded-full bg-danger px-5 text-canvas disabled:opacity-50"
          >
            {deleting ? t('deleting') : t('delete')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
