import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { DraftAttachment } from './draft.ts'
import { hasFields } from './has-fields.ts'

export interface KeptDraft {
  text: string
  attachments: DraftAttachment[]
}

/** A draft as this browser stored it; null for anything else that may stand there. */
export function parseDraft(stored: unknown): KeptDraft | null {
  if (!hasFields(stored, { text: 'string' })) return null
  const { text, attachments } = stored
  if (!Array.isArray(attachments)) return null
  const items = attachments.map(parseAttachment)
  return items.every((item) => item !== null) ? { text, attachments: items } : null
}

function parseAttachment(stored: unknown): DraftAttachment | null {
  if (!hasFields(stored, { key: 'string', name: 'string', bytes: 'number' })) return null
  if (!isView(stored.view)) return null
  const { key, name, bytes, view } = stored
  return { key, name, bytes, localUrl: null, progress: 1, view, error: null }
}

function isView(stored: unknown): stored is AttachmentView {
  const texts = { id: 'string', kind: 'string', name: 'string', mediaType: 'string' } as const
  const numbers = { bytes: 'number', width: 'number', height: 'number', tokens: 'number' } as const
  return hasFields(stored, { ...texts, ...numbers })
}
