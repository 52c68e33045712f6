import type { ArchiveAttachment, ArchiveConversation } from '../archive-schema.ts'
import { orderTurns } from './order-turns.ts'
import { Refusal } from './refusal.ts'

/**
 * A conversation whose turns are trees, and which names nothing that is not there.
 * @param turnIds all that the archive had before; those of this conversation are added.
 * @throws Refusal that names the field.
 */
export function checkConversation(
  conversation: ArchiveConversation,
  {
    path,
    attachments,
    turnIds,
  }: {
    path: string
    attachments: ReadonlyMap<string, ArchiveAttachment>
    turnIds: Set<string>
  },
): ArchiveConversation {
  const attached = new Set<string>()
  const own = new Set<string>()
  for (const [index, turn] of conversation.turns.entries()) {
    const field = `${path}.turns.${index}`
    if (turnIds.has(turn.id)) throw new Refusal('twice', { field: `${field}.id` })
    turnIds.add(turn.id)
    own.add(turn.id)
    for (const [position, id] of turn.attachmentIds.entries()) {
      if (!attachments.has(id)) {
        throw new Refusal('unknownId', { field: `${field}.attachmentIds.${position}` })
      }
      attached.add(id)
    }
  }
  for (const [index, { parentId }] of conversation.turns.entries()) {
    if (parentId === null || own.has(parentId)) continue
    throw new Refusal('unknownId', { field: `${path}.turns.${index}.parentId` })
  }
  for (const [index, id] of conversation.leftOut.entries()) {
    if (!attached.has(id)) throw new Refusal('unknownId', { field: `${path}.leftOut.${index}` })
  }
  const { headTurnId } = conversation
  if (headTurnId !== null && !own.has(headTurnId)) {
    throw new Refusal('unknownId', { field: `${path}.headTurnId` })
  }
  const turns = orderTurns(conversation.turns)
  if (turns.length < conversation.turns.length) {
    throw new Refusal('cycle', { field: `${path}.turns` })
  }
  return { ...conversation, turns }
}
