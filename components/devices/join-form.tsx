'use client'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorText } from '#components/ui/error-text.tsx'
import { jsonRequest } from '#components/workspace/json-request.ts'
import { requestJson } from '#components/workspace/request-json.ts'
import type { BelongingsView, JoinView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { BringChoice } from './bring-choice.tsx'
import { useCodeOfLink } from './use-code-of-link.ts'

interface JoinFormProps {
  belongings: BelongingsView
  /** Told whether all came along that should. */
  onJoined: (all: boolean) => void
}

export function JoinForm({ belongings, onJoined }: JoinFormProps) {
  const t = useTranslations('devices')
  const [code, setCode] = useCodeOfLink()
  const [bring, setBring] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const join = async (event: FormEvent) => {
    event.preventDefault()
    setError(null)
    const request = jsonRequest('POST', { code, bring })
    const outcome = await requestJson<JoinView>('/api/devices/join', request)
    if (outcome.ok) onJoined(!bring || outcome.value.brought)
    else setError(outcome.error)
  }
  return (
    <form onSubmit={(event) => void join(event)} className="mt-3">
      <p>{t('joinHint')}</p>
      <label htmlFor="code" className="mt-6 block font-medium">
        {t('code')}
      </label>
      <input
        id="code"
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        className="mt-2 min-h-11 w-full rounded-full border border-line bg-raised px-4 font-mono tracking-wide"
      />
      <BringChoice belongings={belongings} bring={bring} onChange={setBring} />
      {error && (
        <p role="alert" className="mt-4 text-danger text-sm">
          <ErrorText error={error} />
        </p>
      )}
      <button
        type="submit"
        className="mt-5 min-h-11 rounded-full bg-accent px-6 text-accent-ink disabled:opacity-50"
      >
        {t('join')}
      </button>
    </form>
  )
}
