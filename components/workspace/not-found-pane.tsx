'use client'
import { useTranslations } from 'use-intl'

/** For an address that names nothing of this owner's. */
export function NotFoundPane() {
  const t = useTranslations('page')
  return (
    <div className="m-auto max-w-md px-6 text-center">
      <title>QVQ Chat</title>
      <h1 className="font-semibold text-2xl">{t('notFoundTitle')}</h1>
      <p className="mt-2 text-soft">{t('notFound')}</p>
      <a
        href="/"
        className="mt-6 inline-flex min-h-11 items-center rounded-full bg-accent px-5 text-accent-ink"
      >
        {t('home')}
      </a>
    </div>
  )
}
