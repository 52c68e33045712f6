'use client'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { changeSummary } from '#client/conversations/change-summary.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { ShareButton } from '#components/shares/share-button.tsx'
import { ConversationMenu } from '#components/sidebar/conversation-menu.tsx'
import { RenameField } from '#components/sidebar/rename-field.tsx'
import { useRenaming } from '#components/sidebar/use-renaming.ts'
import type { ConversationView } from '#lib/conversations/schema.ts'
import type { TurnView } from '#lib/turns/schema.ts'

interface ConversationHeaderProps {
  /** Null while it is fetched. */
  view: ConversationView | null
  /** The path in view. */
  turns: TurnView[]
}

/**
 * The open conversation's name and what can be done with it. On phones the button that shows the
 * list lies over its left end, or over that of the notice above it.
 */
export function ConversationHeader({ view, turns }: ConversationHeaderProps) {
  const t = useTranslations('list')
  const untitled = useTranslations('sidebar')('untitled')
  const workspace = useWorkspace()
  const { items } = useStore(workspace.list)
  const header = useRef<HTMLElement>(null)
  const { renaming, begin, end } = useRenaming(header, '[aria-haspopup=menu]')
  const title = view && (view.title || untitled)
  // Pinned rows come first, so a conversation that the list has not reached is not pinned.
  const pinned = items.find(({ id }) => id === view?.id)?.pinned ?? false
  const conversation = view && { id: view.id, title: view.title, pinned }
  return (
    <header
      ref={header}
      className="flex min-h-14 shrink-0 items-center justify-between gap-1 pr-2 pl-14 sm:pr-4 md:pl-6 max-md:[aside+&]:pl-4"
    >
      {conversation && renaming ? (
        <RenameField
          title={conversation.title}
          onSave={(title) => void changeSummary(workspace, conversation, { title })}
          onEnd={end}
        />
      ) : (
        <>
          <h1
            dir="auto"
            title={title ?? undefined}
            className="min-w-0 flex-1 truncate font-medium text-sm"
          >
            {title}
          </h1>
          {conversation && (
            <>
              <ShareButton conversationId={conversation.id} turns={turns} />
              <ConversationMenu
                label={t('optionsOfOpen')}
                conversation={conversation}
                onRename={begin}
                onDelete={focusMessage}
              />
            </>
          )}
        </>
      )}
    </header>
  )
}

/** Skips touch screens, whose keyboard would cover the notice that undoes the deletion. */
function focusMessage() {
  if (!matchMedia('(pointer: coarse)').matches) document.getElementById('message')?.focus()
}
