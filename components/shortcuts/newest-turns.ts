import type { Workspace } from '#client/state/workspace.ts'
import { pathToRoot, type TurnView } from '#lib/turns/schema.ts'

/** The turns in view from the newest to the first, as this tab has heard them so far. */
export function newestTurns(workspace: Workspace, conversationId: string | null): TurnView[] {
  const entry = conversationId ? workspace.conversations.get()[conversationId] : undefined
  if (entry?.status !== 'ready') return []
  const streams = workspace.streams.get()
  return pathToRoot(entry.view.turns, entry.view.headTurnId)
    .map((turn) => {
      const heard = streams[turn.id]?.state.get()
      return heard ? { ...turn, status: heard.status, answer: heard.answer } : turn
    })
    .reverse()
}
