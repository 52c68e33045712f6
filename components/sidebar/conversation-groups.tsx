'use client'
import { useId, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { openConversation } from '#client/conversations/current-conversation.ts'
import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { ConversationRow } from './conversation-row.tsx'
import { type ConversationGroup, groupByDate } from './group-by-date.ts'
import { useToday } from './use-today.ts'

interface ConversationGroupsProps {
  items: ConversationSummary[]
  currentId: string | null
  onOpen: typeof openConversation
}

/** Conversations under headings of their dates; as the server renders them, without. */
export function ConversationGroups({ items, currentId, onOpen }: ConversationGroupsProps) {
  const today = useToday()
  const id = useId()
  const groups = useMemo(() => (today ? groupByDate(items, today) : null), [items, today])
  const rows = (some: ConversationSummary[]) =>
    some.map((item) => (
      <ConversationRow key={item.id} item={item} current={item.id === currentId} onOpen={onOpen} />
    ))
  if (!groups) return <ul className="space-y-0.5">{rows(items)}</ul>
  return groups.map(({ name, items: some }) => {
    const key = name instanceof Date ? name.toISOString() : name
    const headingId = `${id}${key}`
    return (
      <section key={key} aria-labelledby={headingId}>
        <h2 id={headingId} className="px-3 pt-3 pb-1 font-medium text-soft text-xs">
          <GroupName name={name} />
        </h2>
        <ul className="space-y-0.5">{rows(some)}</ul>
      </section>
    )
  })
}

function GroupName({ name }: Pick<ConversationGroup, 'name'>) {
  const t = useTranslations('list')
  const locale = useLocale()
  if (!(name instanceof Date)) return t(name)
  // Use a formatter of our own, because the provider's is bound to the server's time zone.
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(name)
}
