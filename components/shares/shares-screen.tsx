'use client'
import { useTranslations } from 'use-intl'
import { BackLink } from '#components/ui/back-link.tsx'
import type { SharePage } from '#lib/shares/schema.ts'
import { ShareList } from './share-list.tsx'
import { ShareNote } from './share-note.tsx'
import { useShareList } from './use-share-list.ts'

/** All links of a reader, with a way to take each back. */
export function SharesScreen({ initial }: { initial: SharePage }) {
  const t = useTranslations('share')
  const { items, nextCursor, note, noteRef, error, revoke, more } = useShareList(initial)
  return (
    <main className="mx-auto w-full max-w-2xl px-4 py-8 sm:px-6">
      <title>{`${t('all')} · QVQ Chat`}</title>
      <BackLink>{t('back')}</BackLink>
      <h1 className="mt-2 font-semibold text-3xl tracking-tight">{t('all')}</h1>
      <ShareNote ref={noteRef} note={note} error={error} />
      {items.length === 0 && nextCursor === null ? (
        <p className="mt-4 text-soft">{t('none')}</p>
      ) : (
        <ShareList
          items={items}
          nextCursor={nextCursor}
          onRevoke={revoke}
          onMore={more}
          heading={({ title, conversationId }) => (
            <a
              href={`/c/${conversationId}`}
              dir="auto"
              className="block truncate font-medium hover:underline pointer-coarse:py-2"
            >
              {title || t('untitled')}
            </a>
          )}
        />
      )}
    </main>
  )
}
