'use client'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { jsonBody, type Outcome, requestJson } from '#client/api/request.ts'
import { ErrorText } from '#components/ui/error-text.tsx'
import { MAX_INSTRUCTIONS_LENGTH } from '#lib/settings/schema.ts'

/** Standing instructions: a text, saved by a button, which says that it worked. */
export function InstructionsForm({ initial }: { initial: string }) {
  const t = useTranslations('settings')
  const [instructions, setInstructions] = useState(initial)
  const [outcome, setOutcome] = useState<Outcome<null> | 'saving' | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (outcome === 'saving') return
    setOutcome('saving')
    setOutcome(await requestJson<null>('/api/settings', jsonBody('PATCH', { instructions })))
  }
  return (
    <form onSubmit={(event) => void save(event)} className="mt-8">
      <label htmlFor="instructions" className="font-semibold text-xl tracking-tight">
        {t('instructions')}
      </label>
      <p id="instructions-hint" className="mt-1 text-soft text-sm">
        {t('hint')}
      </p>
      <textarea
        id="instructions"
        aria-describedby="instructions-hint"
        rows={6}
        dir="auto"
        maxLength={MAX_INSTRUCTIONS_LENGTH}
        value={instructions}
        onChange={(event) => {
          setInstructions(event.target.value)
          setOutcome(null)
        }}
        className="mt-3 w-full rounded-2xl border border-line bg-raised px-4 py-3 outline-none focus-visible:border-accent"
      />
      <div className="mt-3 flex min-h-11 items-center gap-4">
        <button
          type="submit"
          aria-busy={outcome === 'saving'}
          className="min-h-11 rounded-full bg-accent px-5 text-accent-ink aria-busy:opacity-50"
        >
          {t('save')}
        </button>
        {outcome !== null && outcome !== 'saving' && !outcome.ok && (
          <p role="alert" className="text-danger text-sm">
            <ErrorText error={outcome.error} />
          </p>
        )}
        <p role="status" className="text-soft text-sm">
          {outcome !== null && outcome !== 'saving' && outcome.ok && t('saved')}
        </p>
      </div>
    </form>
  )
}
