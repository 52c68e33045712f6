'use client'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { loadConversation } from '#client/conversations/load-conversation.ts'
import { keepConversation } from '#client/conversations/schedule-deletion.ts'
import { useAddressedTurn } from '#client/conversations/use-addressed-turn.ts'
import { draftOf } from '#client/state/draft.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { useRunningTurn } from '#client/turns/use-running-turn.ts'
import { trySample } from '#client/uploads/try-sample.ts'
import { AccessForm } from '#components/access/access-form.tsx'
import { Composer } from '#components/composer/composer.tsx'
import { EmptyThread } from '#components/thread/empty-thread.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { childrenByParent, pathToRoot } from '#lib/turns/schema.ts'
import { ConversationHeader } from './conversation-header.tsx'
import { ConversationThread } from './conversation-thread.tsx'
import { NotFoundPane } from './not-found-pane.tsx'
import { OtherPathsNote } from './other-paths-note.tsx'

interface ConversationPaneProps {
  conversationId: string | null
  onPickFiles: () => void
}

/** The open conversation, or the invitation to begin one, above the composer. */
export function ConversationPane({ conversationId, onPickFiles }: ConversationPaneProps) {
  const t = useTranslations('thread')
  const untitled = useTranslations('sidebar')('untitled')
  const workspace = useWorkspace()
  const conversations = useStore(workspace.conversations)
  const accessNeeded = useStore(workspace.accessNeeded)
  const entry = conversationId ? (conversations[conversationId] ?? { status: 'loading' }) : null
  const view = entry?.status === 'ready' ? entry.view : null
  const turns = useMemo(() => (view ? pathToRoot(view.turns, view.headTurnId) : []), [view])
  const tree = useMemo(() => childrenByParent(view?.turns ?? []), [view])
  const running = useRunningTurn(view?.turns ?? [])
  const place = useAddressedTurn({ view, tree, turns })
  useEffect(() => {
    if (conversationId) keepConversation(workspace, conversationId)
  }, [workspace, conversationId])

  if (entry?.status === 'missing') return <NotFoundPane />
  return (
    <>
      <title>{view ? `${view.title || untitled} · QVQ Chat` : 'QVQ Chat'}</title>
      {conversationId && (
        <ConversationHeader key={`header ${conversationId}`} view={view} turns={turns} />
      )}
      {!conversationId && (
        <EmptyThread
          // Nobody can upload a sample before the access code is entered.
          onTry={accessNeeded ? null : (sample) => void trySample(draftOf(workspace, null), sample)}
        />
      )}
      {entry?.status === 'loading' && (
        <p role="status" className="m-auto text-soft">
          {t('loading')}
        </p>
      )}
      {conversationId && entry?.status === 'refused' && (
        <div role="alert" className="m-auto px-6 text-center text-danger">
          <ErrorText error={entry.error} />
          <TextButton onClick={() => void loadConversation(workspace, conversationId)}>
            {t('loadAgain')}
          </TextButton>
        </div>
      )}
      {view && (
        <>
          <ConversationThread
            key={`thread ${view.id}`}
            view={view}
            tree={tree}
            turns={turns}
            place={place}
          />
          <OtherPathsNote view={view} tree={tree} running={running} turns={turns} />
        </>
      )}
      {accessNeeded ? (
        <AccessForm />
      ) : (
        <Composer
          conversationId={conversationId}
          turns={turns}
          ready={!conversationId || view !== null}
          partial={view?.partial === true}
          runningTurnId={running?.id ?? null}
          onPickFiles={onPickFiles}
        />
      )}
    </>
  )
}
