'use client'
import { memo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { changeSummary } from '#client/conversations/change-summary.ts'
import type { openConversation } from '#client/conversations/current-conversation.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { ConversationLink } from './conversation-link.tsx'
import { ConversationMenu } from './conversation-menu.tsx'
import { focusNeighbour } from './focus-neighbour.ts'
import { RenameField } from './rename-field.tsx'
import { useRenaming } from './use-renaming.ts'

interface ConversationRowProps {
  item: ConversationSummary
  current: boolean
  /** Text that was searched for. */
  find?: string | undefined
  onOpen: typeof openConversation
}

/**
 * One conversation with its menu, or the field for its title. The browser leaves out what is not in
 * view, and a row is rendered again only when it is another: there may be thousands.
 */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { item, current, find, onOpen } = props
  const t = useTranslations('list')
  const untitled = useTranslations('sidebar')('untitled')
  const workspace = useWorkspace()
  const row = useRef<HTMLLIElement>(null)
  const { renaming, begin, end } = useRenaming(row, 'a')

  return (
    <li
      ref={row}
      // Finds it again when it moves under the heading of its date.
      id={`conversation-${item.id}`}
      className={`group relative flex items-center rounded-xl text-sm transition-colors [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] ${current ? 'bg-accent-wash text-ink' : 'text-soft hover:bg-raised hover:text-ink'}`}
    >
      {renaming ? (
        <RenameField
          title={item.title}
          onSave={(title) => void changeSummary(workspace, item, { title })}
          onEnd={end}
        />
      ) : (
        <>
          <ConversationLink item={item} current={current} find={find} onOpen={onOpen} />
          <ConversationMenu
            label={t('options', { title: item.title || untitled })}
            conversation={item}
            onRename={begin}
            onDelete={() => focusNeighbour(row.current)}
            className="rounded-xl opacity-0 focus-visible:opacity-100 focus-visible:outline-offset-[-2px] group-focus-within:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 max-md:opacity-100 md:size-9 pointer-coarse:size-11 pointer-coarse:opacity-100"
          />
        </>
      )}
    </li>
  )
})
