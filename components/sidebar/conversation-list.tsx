'use client'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'
import { loadMore } from '#components/workspace/load-list.ts'
import { useStore } from '#components/workspace/use-store.ts'
import { useWorkspace } from '#components/workspace/workspace-context.tsx'
import { ConversationLink } from './conversation-link.tsx'

interface ConversationListProps {
  currentId: string | null
  onOpen: (conversationId: string) => void
}

/** In the server's order: what was changed last comes first. */
export function ConversationList({ currentId, onOpen }: ConversationListProps) {
  const t = useTranslations('sidebar')
  const workspace = useWorkspace()
  const { items, nextCursor } = useStore(workspace.list)
  return (
    <nav aria-label={t('label')} className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
      {items.length === 0 && <p className="px-3 py-2 text-soft text-sm">{t('empty')}</p>}
      <ul className="space-y-0.5">
        {items.map((item) => (
          <ConversationLink
            key={item.id}
            item={item}
            current={item.id === currentId}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {nextCursor && <TextButton onClick={() => void loadMore(workspace)}>{t('more')}</TextButton>}
    </nav>
  )
}
