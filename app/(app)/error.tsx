'use client'
import { useTranslations } from 'use-intl'

/** What is seen when a page itself fails; the cause is in the server's log under the digest. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('page')
  return (
    <main className="grid min-h-dvh place-content-center px-6 text-center">
      <h1 className="font-semibold text-2xl">{t('errorTitle')}</h1>
      <p role="alert" className="mt-2 text-soft">
        {t('error')} {error.digest && <code>{error.digest}</code>}
      </p>
      <div className="mt-6">
        <button
          type="button"
          onClick={reset}
          className="min-h-11 rounded-full bg-accent px-5 text-accent-ink"
        >
          {t('tryAgain')}
        </button>
      </div>
    </main>
  )
}
