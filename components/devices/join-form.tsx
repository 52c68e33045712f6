'use client'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { jsonBody, requestJson } from '#client/api/request.ts'
import { useCodeOfLink } from '#client/devices/use-code-of-link.ts'
import { ErrorText } from '#components/ui/error-text.tsx'
import type { BelongingsView, JoinView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { BringChoice } from './bring-choice.tsx'

interface JoinFormProps {
  belongings: BelongingsView
  /** Told whether all came along that should. */
  onJoined: (all: boolean) => void
}

export function JoinForm({ belongings, onJoined }: JoinFormProps) {
  const t = useTranslations('devices')
  const [code, setCode] = useCodeOfLink()
  const [bring, setBring] = useState(false)
  const [joining, setJoining] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const join = async (event: FormEvent) => {
    event.preventDefault()
    // Ignore a second click: a code works once, so that click would be told that it is wrong.
    if (joining) return
    setError(null)
    setJoining(true)
    const request = jsonBody('POST', { code: codeOf(code), bring })
    const outcome = await requestJson<JoinView>('/api/devices/join', request)
    if (outcome.ok) return onJoined(!bring || outcome.value.brought)
    setError(outcome.error)
    setJoining(false)
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
          {error.code === 'turn_running' ? t('running') : <ErrorText error={error} />}
        </p>
      )}
      <button
        type="submit"
        aria-busy={joining}
        className="mt-5 min-h-11 rounded-full bg-accent px-6 text-accent-ink aria-busy:opacity-50"
      >
        {t('join')}
      </button>
    </form>
  )
}

/** Accept the whole link as well, because people paste it. */
const codeOf = (typed: string) => typed.slice(typed.indexOf('#') + 1)
