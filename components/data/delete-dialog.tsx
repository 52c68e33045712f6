'use client'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { type Outcome, requestJson } from '#components/workspace/request-json.ts'
import { forgetBrowser } from './forget-browser.ts'
import { PILL } from './pill.ts'

/** Asks for a word to be typed: what follows cannot be undone. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('data')
  const [typed, setTyped] = useState('')
  const [outcome, setOutcome] = useState<Outcome<null> | 'deleting' | null>(null)
  const word = t('deleteWord')
  const deleteAll = async (event: FormEvent) => {
    event.preventDefault()
    setOutcome('deleting')
    const result = await requestJson<null>('/api/owner', {
      method: 'DELETE',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ confirm: 'delete everything' }),
    })
    // 404: there was nothing, and there is nothing.
    if (!result.ok && result.status !== 404) return setOutcome(result)
    await forgetBrowser()
    window.location.assign('/')
  }
  return (
    <Dialog title={t('deleteTitle')} closeLabel={t('close')} onClose={onClose}>
      <form onSubmit={(event) => void deleteAll(event)}>
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
        {outcome !== null && outcome !== 'deleting' && !outcome.ok && (
          <p role="alert" className="mt-2 text-danger text-sm">
            <ErrorText error={outcome.error} />
          </p>
        )}
        <div className="mt-4 flex flex-wrap justify-end gap-3">
          <button type="button" onClick={onClose} className={PILL}>
            {t('cancel')}
          </button>
          <button
            type="submit"
            disabled={typed.trim().toLowerCase() !== word || outcome === 'deleting'}
            className="min-h-11 rounded-full bg-danger px-5 text-canvas disabled:opacity-50"
          >
            {outcome === 'deleting' ? t('deleting') : t('delete')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
