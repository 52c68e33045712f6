'use client'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { ConversationSummary } from '#lib/conversations/schema.ts'

interface ConversationLinkProps {
  item: ConversationSummary
  current: boolean
  onOpen: (conversationId: string) => void
}

/** A real link, so that it opens in a new tab as well; a plain click stays in this page. */
export function ConversationLink({ item, current, onOpen }: ConversationLinkProps) {
  const t = useTranslations('sidebar')
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(item.id)
  }
  return (
    <li>
      <a
        href={`/c/${item.id}`}
        aria-current={current ? 'page' : undefined}
        onClick={onClick}
        className={`flex min-h-11 items-center gap-2 rounded-xl px-3 text-sm transition-colors md:min-h-9 ${current ? 'bg-accent-wash text-ink' : 'text-soft hover:bg-raised hover:text-ink'}`}
      >
        <span className="min-w-0 flex-1 truncate">{item.title || t('untitled')}</span>
        {item.running && (
          <span
            role="img"
            aria-label={t('running')}
            className="size-2 shrink-0 animate-pulse rounded-full bg-accent"
          />
        )}
      </a>
    </li>
  )
}
