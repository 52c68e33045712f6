'use client'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ErrorText } from '#components/ui/error-text.tsx'
import type { ErrorView } from '#lib/errors.ts'
import type { ShareView } from '#lib/shares/schema.ts'
import { ShareList } from './share-list.tsx'
import { deleteShare } from './share-requests.ts'

/** All links of a reader, with a way to take each back. */
export function SharesScreen({ initial }: { initial: ShareView[] }) {
  const t = useTranslations('share')
  const [items, setItems] = useState(initial)
  const [note, setNote] = useState<'revoked' | null>(null)
  const [error, setError] = useState<ErrorView | null>(null)
  const revoke = async (token: string) => {
    const outcome = await deleteShare(token)
    // What is gone already needs no revoking.
    const refused = !outcome.ok && outcome.status !== 404 ? outcome.error : null
    setError(refused)
    if (refused) return
    setItems((before) => before.filter((item) => item.token !== token))
    setNote('revoked')
  }
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
