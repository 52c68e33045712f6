import { delMany } from 'idb-keyval'
import { listThinking } from './list-thinking.ts'
import { openShelf } from './shelf.ts'

/**
 * Forgets the thinking of a conversation that was deleted. Never throws: a browser that cannot say
 * what it keeps keeps nothing.
 */
export async function forgetThinkingOf(conversationId: string): Promise<void> {
  try {
    const kept = await listThinking()
    const its = kept.filter((thinking) => thinking.conversationId === conversationId)
    await delMany(
      its.map(({ turnId }) => turnId),
      openShelf(),
    )
  } catch {
    // No database: nothing to forget.
  }
}
