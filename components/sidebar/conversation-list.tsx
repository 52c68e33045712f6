'use client'
import { type KeyboardEvent, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { openConversation } from '#client/conversations/current-conversation.ts'
import { loadMore } from '#client/conversations/load-list.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { moveFocus } from '#components/ui/roving-focus.ts'
import { ConversationGroups } from './conversation-groups.tsx'
import { SearchResults } from './search-results.tsx'
import { ShowMore } from './show-more.tsx'

interface ConversationListProps {
  currentId: string | null
  onOpen: typeof openConversation
}

/** All conversations, or those that were searched for. The arrow keys go from row to row. */
export function ConversationList({ currentId, onOpen }: ConversationListProps) {
  const t = useTranslations('sidebar')
  const workspace = useWorkspace()
  const { items, nextCursor } = useStore(workspace.list)
  const search = useStore(workspace.search)
  const deletions = useStore(workspace.deletions)
  const shown = useMemo(() => {
    const deleted = new Set(deletions.map(({ conversationId }) => conversationId))
    return items.filter(({ id }) => !deleted.has(id))
  }, [items, deletions])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    if (moveFocus(event.currentTarget, 'li > a', event.key)) event.preventDefault()
  }
  return (
    <nav
      id="conversations"
      aria-label={t('label')}
      onKeyDown={onKeyDown}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 pb-4"
    >
      {search ? (
        <SearchResults search={search} currentId={currentId} onOpen={onOpen} />
      ) : (
        <>
          {shown.length === 0 && !nextCursor && (
            <p className="px-3 py-2 text-soft text-sm">{t('empty')}</p>
          )}
          <ConversationGroups items={shown} currentId={currentId} onOpen={onOpen} />
          {nextCursor && <ShowMore cursor={nextCursor} onMore={() => loadMore(workspace)} />}
        </>
      )}
    </nav>
  )
}
