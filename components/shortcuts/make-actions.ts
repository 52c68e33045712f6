import { flushSync } from 'react-dom'
import { requestStop } from '#client/asking/request-stop.ts'
import { openConversation } from '#client/conversations/current-conversation.ts'
import type { Workspace } from '#client/state/workspace.ts'
import { copyText } from '#components/ui/copy-text.ts'
import { newestTurns } from './newest-turns.ts'
import { toggleThinking } from './toggle-thinking.ts'
import type { Actions } from './use-shortcuts.ts'

interface Listeners {
  onCopied: () => void
  onHelp: () => void
  /** Shows or hides the list of conversations, where it is a drawer. */
  onList: (shown: boolean) => void
}

/** What each shortcut does in the open conversation, or in none. */
export function makeActions(
  workspace: Workspace,
  conversationId: string | null,
  { onCopied, onHelp, onList }: Listeners,
): Actions {
  return {
    new() {
      openConversation(null)
      // An open drawer takes the rest of the page out of reach, and closing it moves the focus.
      flushSync(() => onList(false))
      document.getElementById('message')?.focus()
      return true
    },
    search() {
      const field = document.getElementById('search-conversations')
      if (!field?.checkVisibility({ visibilityProperty: true })) flushSync(() => onList(true))
      field?.focus()
      return document.activeElement === field
    },
    stop() {
      const running = newestTurns(workspace, conversationId).find(isRunning)
      if (!running || !conversationId) return false
      void requestStop(workspace, conversationId, running.id)
      return true
    },
    copy() {
      const answered = newestTurns(workspace, conversationId).find(({ answer }) => answer !== '')
      if (answered) void copyText(answered.answer).then((copied) => copied && onCopied())
      return answered !== undefined
    },
    thinking() {
      toggleThinking()
      return true
    },
    help() {
      onHelp()
      return true
    },
  }
}

const isRunning = ({ status }: { status: string }) => status === 'running'
