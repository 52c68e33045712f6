import { hasFields } from '#client/api/has-fields.ts'
import type { NewTurn } from '#lib/turns/schema.ts'

/** A question as this browser stored it; null for anything else that may stand there. */
export function parseQuestion(stored: unknown): NewTurn | null {
  if (!hasFields(stored, { id: 'string', conversationId: 'string', text: 'string' })) return null
  const { id, conversationId, text, parentId, attachmentIds } = stored
  if (typeof parentId !== 'string' && parentId !== null) return null
  if (!Array.isArray(attachmentIds)) return null
  if (!attachmentIds.every((attachmentId) => typeof attachmentId === 'string')) return null
  return { id, conversationId, parentId, text, attachmentIds, ...settingsOf(stored) }
}

/** How it was to be asked, as far as that was stored. */
function settingsOf(stored: Record<string, unknown>) {
  const { model, highResolution, thinking } = stored
  return {
    ...(typeof model === 'string' && { model }),
    ...(typeof highResolution === 'boolean' && { highResolution }),
    ...(typeof thinking === 'boolean' && { thinking }),
  }
}
