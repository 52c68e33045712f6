import { hasFields } from '#client/api/has-fields.ts'

const PREFIX = 'edit:'

/** An edit as it outlives a reload of its tab. */
export interface KeptEdit {
  text: string
  attachmentIds: readonly unknown[]
}

export function keepEdit(turnId: string, kept: KeptEdit) {
  try {
    sessionStorage.setItem(PREFIX + turnId, JSON.stringify(kept))
  } catch {
    // Storage may be full or forbidden; the edit is then only as safe as the page.
  }
}

export function dropEdit(turnId: string) {
  try {
    sessionStorage.removeItem(PREFIX + turnId)
  } catch {
    // Then nothing was kept either.
  }
}

/** Null where none is kept, or something else stands there. */
export function findEdit(turnId: string): KeptEdit | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(PREFIX + turnId) ?? 'null')
    if (!hasFields(stored, { text: 'string' }) || !Array.isArray(stored.attachmentIds)) return null
    return { text: stored.text, attachmentIds: stored.attachmentIds }
  } catch {
    return null
  }
}
