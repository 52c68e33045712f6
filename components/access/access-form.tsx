'use client'
import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { jsonBody, type Outcome, requestJson } from '#client/api/request.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'

/** Takes the place of the composer; whatever was typed there stays in its draft. */
export function AccessForm() {
  const t = useTranslations('access')
  const { accessNeeded } = useWorkspace()
  const [outcome, setOutcome] = useState<Outcome<null> | 'asking' | null>(null)
  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (outcome === 'asking') return
    const code = String(new FormData(event.currentTarget).get('code') ?? '')
    setOutcome('asking')
    const answer = await requestJson<null>('/api/access', jsonBody('POST', { code }))
    setOutcome(answer)
    if (!answer.ok) return
    flushSync(() => accessNeeded.update(() => false))
    document.getElementById('message')?.focus()
  }
  return (
    <form
      onSubmit={(event) => void enter(event)}
      className="mx-auto w-full max-w-3xl px-4 pt-2 pb-6 sm:px-6"
    >
      <label htmlFor="access-code" className="font-medium">
        {t('code')}
      </label>
      <p id="access-hint" className="mt-1 text-soft text-sm">
        {t('hint')}
      </p>
      <div className="mt-3 flex gap-3">
        <input
          id="access-code"
          name="code"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby="access-hint"
          className="min-h-11 min-w-0 flex-1 rounded-full border border-line bg-raised px-4"
        />
        <button
          type="submit"
          aria-busy={outcome === 'asking'}
          className="min-h-11 rounded-full bg-accent px-5 text-accent-ink aria-busy:opacity-50"
        >
          {t('enter')}
        </button>
      </div>
      {outcome !== null && outcome !== 'asking' && !outcome.ok && (
        <p role="alert" className="mt-3 text-danger text-sm">
          <ErrorText error={outcome.error} />
        </p>
      )}
    </form>
  )
}
