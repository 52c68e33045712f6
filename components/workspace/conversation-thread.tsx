'use client'
import { useTranslations } from 'use-intl'
import { retryTurn } from '#client/asking/retry-turn.ts'
import { loadConversation } from '#client/conversations/load-conversation.ts'
import { showPath } from '#client/conversations/show-path.ts'
import type { TurnAddress } from '#client/state/turn-address.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { Thread } from '#components/thread/thread.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import type { ConversationView } from '#lib/conversations/schema.ts'
import { newestLeaf, type TurnTree, type TurnView } from '#lib/turns/schema.ts'

interface ConversationThreadProps {
  view: ConversationView
  tree: TurnTree<TurnView>
  /** The path in view. */
  turns: TurnView[]
  /** The turn that the address names, once it is in view. */
  place: TurnAddress | null
}

/** The path in view of one's own conversation, and all that can be done from its turns. */
export function ConversationThread({ view, tree, turns, place }: ConversationThreadProps) {
  const t = useTranslations('versions')
  const workspace = useWorkspace()
  const show = (headTurnId: string) => void showPath(workspace, view.id, headTurnId)
  return (
    <Thread
      turns={turns}
      place={place}
      asking={{
        conversationId: view.id,
        // A partial tree does not tell how many versions there are, so show none.
        versionsOf: (turn) => (view.partial ? [turn] : (tree.get(turn.parentId) ?? [turn])),
        onRetry: (turn) => void retryTurn(workspace, view.id, turn),
        onShow: (turn) => show(newestLeaf(tree, turn.id)),
        onAskFrom: (turn) => {
          show(turn.id)
          document.getElementById('message')?.focus()
        },
      }}
      earlier={
        view.partial && (
          <TextButton onClick={() => void loadConversation(workspace, view.id)}>
            {t('loadEarlier')}
          </TextButton>
        )
      }
    />
  )
}
