import { waitForNetwork } from '#client/api/backoff.ts'
import { changeTurn } from '#client/conversations/change-turn.ts'
import { loadConversation } from '#client/conversations/load-conversation.ts'
import { loadList } from '#client/conversations/load-list.ts'
import { keepThinking } from '#client/kept-thinking/kept-thinking.ts'
import { tellOtherTabs } from '#client/state/other-tabs.ts'
import type { TurnStream } from '#client/state/turn-stream.ts'
import type { Workspace } from '#client/state/workspace.ts'
import { createTurnStream } from './create-turn-stream.ts'
import { followStream } from './follow-stream.ts'

/** A turn whose process died shows as running until its lease ends; ask again this often, in ms. */
const LEASE_POLL = 3_000

export interface WatchedTurn {
  conversationId: string
  turnId: string
}

/**
 * Shows a running turn live until it has ended. Watching a turn twice is harmless.
 * @param first the answer to the POST that began the turn, or null to attach
 */
export async function watchTurn(workspace: Workspace, turn: WatchedTurn, first: Response | null) {
  const { turnId } = turn
  if (workspace.streams.get()[turnId]) {
    // One connection per turn: a browser has only six for all its tabs.
    await first?.body?.cancel()
    return
  }
  const stream = createTurnStream(turnId)
  workspace.streams.update((all) => ({ ...all, [turnId]: stream }))

  const following = await followStream(stream, first)
  if (following === 'ended') settle(workspace, turn, stream)
  else await askTheDatabase(workspace, turn)
  tellOtherTabs(turn.conversationId)
  await loadList(workspace)
}

function settle(workspace: Workspace, { conversationId, turnId }: WatchedTurn, stream: TurnStream) {
  const { status, answer, reasoningMs, usage, error } = stream.state.get()
  const change = { status, answer, reasoningMs, usage, ...(error && { error }) }
  changeTurn(workspace, { conversationId, turnId }, change)
  // Keep it now: this tab has all of it, and the server forgets it soon.
  void keepThinking({ turnId, conversationId, text: stream.reasoning.read() })
}

async function askTheDatabase(workspace: Workspace, { conversationId, turnId }: WatchedTurn) {
  for (;;) {
    await loadConversation(workspace, conversationId)
    const entry = workspace.conversations.get()[conversationId]
    const turns = entry?.status === 'ready' ? entry.view.turns : []
    const turn = turns.find(({ id }) => id === turnId)
    if (turn?.status !== 'running') break
    await waitForNetwork(LEASE_POLL)
  }
  workspace.streams.update(({ [turnId]: _gone, ...others }) => others)
}
