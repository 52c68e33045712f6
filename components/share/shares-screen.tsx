'use client'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ErrorText } from '#components/ui/error-text.tsx'
import type { ShareView } from '#lib/shares/schema.ts'
import { ShareList } from './share-list.tsx'
import { useShareList } from './use-share-list.ts'

/** All links of a reader, with a way to take each back. */
export function SharesScreen({ initial }: { initial: ShareView[] }) {
  const t = useTranslations('share')
  const { items, note, error, revoke } = useShareList(initial)
  return (
    <main className="mx-auto w-full max-w-2xl px-4 py-8 sm:px-6">
      <title>{`${t('all')} · QVQ Chat`}</title>
      <a
        href="/"
        className="-ml-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-sm text-soft hover:text-ink"
      >
        <ArrowLeft size={16} aria-hidden />
        {t('back')}
      </a>
      <h1 className="mt-2 font-semibold text-3xl tracking-tight">{t('all')}</h1>
      <p role="status" className="mt-2 min-h-6 text-soft text-sm">
        {note && t(note)}
      </p>
      {error && (
        <p role="alert" className="text-danger text-sm">
          <ErrorText error={error} />
        </p>
      )}
      {items.length === 0 ? (
        <p className="mt-4 text-soft">{t('none')}</p>
      ) : (
        <ShareList
          items={items}
          onRevoke={revoke}
          heading={({ title, conversationId }) => (
            <a
              href={`/c/${conversationId}`}
              dir="auto"
              className="block truncate font-medium hover:underline"
            >
              {title}
            </a>
          )}
        />
      )}
    </main>
  )
}
