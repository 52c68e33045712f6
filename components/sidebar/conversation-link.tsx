'use client'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { openConversation } from '#client/conversations/current-conversation.ts'
import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { Snippet } from './snippet.tsx'

interface ConversationLinkProps {
  item: ConversationSummary
  current: boolean
  find?: string | undefined
  onOpen: typeof openConversation
}

/** A real link, so that it opens in a new tab as well; a plain click stays in this page. */
export function ConversationLink({ item, current, find, onOpen }: ConversationLinkProps) {
  const t = useTranslations('sidebar')
  const { match } = item
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(item.id, match?.turnId, find)
  }
  return (
    <a
      href={`/c/${item.id}${match?.turnId ? `#${match.turnId}` : ''}`}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
      className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-xl py-1 pl-3 focus-visible:outline-offset-[-2px] md:min-h-9"
    >
      <span className="min-w-0 flex-1">
        {/* `bdi` keeps right-to-left text in a title from reordering what stands around it. */}
        {match?.field === 'title' ? (
          <Snippet match={match} className="block truncate" />
        ) : (
          <bdi title={item.title} className="block truncate">
            {item.title || t('untitled')}
          </bdi>
        )}
        {match && match.field !== 'title' && (
          <Snippet
            match={match}
            className="line-clamp-2 text-soft text-xs leading-snug [overflow-wrap:anywhere]"
          />
        )}
      </span>
      {item.running && (
        <span
          role="img"
          aria-label={t('running')}
          className="size-2 shrink-0 animate-pulse rounded-full bg-accent"
        />
      )}
    </a>
  )
}
