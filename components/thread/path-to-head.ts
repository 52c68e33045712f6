import type { ConversationView } from '#lib/conversations/schema.ts'
import type { TurnView } from '#lib/turns/schema.ts'

/** The turns that are shown: from the root to the head of the conversation's tree. */
export function pathToHead({ turns, headTurnId }: ConversationView): TurnView[] {
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  const path: TurnView[] = []
  let id = headTurnId
  while (id) {
    const turn = byId.get(id)
    if (!turn) break
    // A turn is taken out when it is placed, so that a loop in bad data cannot hang the page.
    byId.delete(id)
    path.unshift(turn)
    id = turn.parentId
  }
  return path
}
