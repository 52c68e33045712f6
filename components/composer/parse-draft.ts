import { hasFields } from '#client/api/has-fields.ts'
import type { DraftAttachment } from '#client/state/draft.ts'
import { parseView } from './parse-view.ts'

export interface KeptDraft {
  text: string
  attachments: DraftAttachment[]
}

/**
 * A draft as this browser stored it; null for anything else that may stand there. An attachment that
 * cannot be read is left out: the words are worth more.
 */
export function parseDraft(stored: unknown): KeptDraft | null {
  if (!hasFields(stored, { text: 'string' })) return null
  const { text, attachments } = stored
  if (!Array.isArray(attachments)) return null
  return { text, attachments: attachments.flatMap((item) => parseAttachment(item) ?? []) }
}

function parseAttachment(stored: unknown): DraftAttachment | null {
  if (!hasFields(stored, { key: 'string', name: 'string' })) return null
  const view = parseView(stored.view)
  if (!view) return null
  const { key, name } = stored
  const { bytes, kind: guess } = view
  return { key, name, bytes, guess, localUrl: null, progress: 1, view, error: null }
}
