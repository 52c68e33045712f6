'use client'
import { useTranslations } from 'use-intl'
import type { ErrorDetails, ErrorView } from '#lib/errors.ts'

/** The server's own sentence, or ours for what only the browser can know. */
export function ErrorText({ error }: { error: ErrorView & { details?: ErrorDetails } }) {
  const t = useTranslations('errors')
  return <>{error.message || t(`${error.code}`, error.details)}</>
}
