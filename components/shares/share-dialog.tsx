'use client'
import { useTranslations } from 'use-intl'
import { shareableTurns } from '#client/shares/shareable-turns.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { NewLink } from './new-link.tsx'
import { ShareForm } from './share-form.tsx'
import { ShareList } from './share-list.tsx'
import { ShareNote } from './share-note.tsx'
import { useShares } from './use-shares.ts'

interface ShareDialogProps {
  conversationId: string
  turns: TurnView[]
  onClose: () => void
}

/** Makes a link to the conversation, and shows those that there are. */
export function ShareDialog({ conversationId, turns, onClose }: ShareDialogProps) {
  const t = useTranslations('share')
  const { items, nextCursor, created, note, noteRef, error, create, revoke, more } =
    useShares(conversationId)
  const shareable = shareableTurns(turns)
  const others = items.filter(({ token }) => token !== created)
  const link = items.find(({ token }) => token === created)
  return (
    <Dialog title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <p className="text-soft text-sm">{t('lead')}</p>
      {shareable.length > 0 ? (
        <ShareForm turns={shareable} onCreate={create} />
      ) : (
        <p className="mt-4">{t('running')}</p>
      )}
      <ShareNote ref={noteRef} note={note === 'created' && !link ? null : note} error={error} />
      {link && <NewLink link={link} onRevoke={revoke} />}
      {(others.length > 0 || nextCursor) && (
        <section className="mt-5">
          <h3 className="font-medium text-sm">{t('existing')}</h3>
          <ShareList items={others} nextCursor={nextCursor} onRevoke={revoke} onMore={more} />
        </section>
      )}
      <p className="mt-4">
        <a
          href="/shares"
          className="inline-flex min-h-9 items-center text-sm underline underline-offset-4 pointer-coarse:min-h-11"
        >
          {t('all')}
        </a>
      </p>
    </Dialog>
  )
}
