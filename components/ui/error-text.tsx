'use client'
import { useTranslations } from 'use-intl'
import type { ErrorView } from '#lib/errors.ts'

/** The server's own sentence, or ours for what only the browser can know. */
export function ErrorText({ error }: { error: ErrorView }) {
  const t = useTranslations('errors')
  return <>{error.message || t(`${error.code}`)}</>
}
