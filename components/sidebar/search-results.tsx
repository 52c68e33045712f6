'use client'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { openConversation } from '#client/conversations/current-conversation.ts'
import { fetchMoreOfSearch } from '#client/conversations/fetch-search.ts'
import { asListed } from '#client/conversations/merge-summaries.ts'
import { useStore } from '#client/state/store.ts'
import type { Search } from '#client/state/workspace.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { ConversationRow } from './conversation-row.tsx'
import { ShowMore } from './show-more.tsx'

interface SearchResultsProps {
  search: Search
  currentId: string | null
  onOpen: typeof openConversation
}

/** What a search found, in the list's own place. */
export function SearchResults({ search, currentId, onOpen }: SearchResultsProps) {
  const t = useTranslations('list')
  const workspace = useWorkspace()
  const { items: listed } = useStore(workspace.list)
  const deletions = useStore(workspace.deletions)
  const { query, page, error } = search
  const found = useMemo(() => {
    const deleted = new Set(deletions.map(({ conversationId }) => conversationId))
    const items = page?.items.filter(({ id }) => !deleted.has(id)) ?? []
    return asListed(items, listed)
  }, [page, listed, deletions])
  if (error) {
    return (
      <p role="alert" className="px-3 py-2 text-danger text-sm">
        <ErrorText error={error} />
      </p>
    )
  }
  return (
    <>
      <p role="status" className="px-3 text-soft text-sm not-empty:py-2">
        {!page && t('searching')}
        {page && found.length === 0 && t('noHits', { query })}
      </p>
      <ul className="space-y-0.5">
        {found.map((item) => (
          <ConversationRow
            key={item.id}
            item={item}
            current={item.id === currentId}
            find={query}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {page?.nextCursor && (
        <ShowMore cursor={page.nextCursor} onMore={() => fetchMoreOfSearch(workspace)} />
      )}
    </>
  )
}
