import { hasFields } from '#client/api/has-fields.ts'
import { makeId } from '#client/api/make-id.ts'
import { readStoredJson, removeStored, writeStored } from '#client/state/browser-storage.ts'
import type { NewTurn } from '#lib/turns/schema.ts'

const PREFIX = 'unanswered:'

export interface QuestionPlace {
  /** Names where it was asked: a draft's key, or the id of the turn that is tried again. */
  key: string
  /** Null when it begins a conversation. */
  conversationId: string | null
  parentId: string | null
}

/**
 * The question as it is to be sent. One that was sent from here before, and whose answer never came,
 * is sent again as it was, ids included: the server may have taken it, and must not ask twice.
 */
export function questionToSend(
  { key, conversationId, parentId }: QuestionPlace,
  said: Omit<NewTurn, 'id' | 'conversationId' | 'parentId'>,
): NewTurn {
  const known = parseQuestion(readStoredJson('local', PREFIX + key))
  // If the server took it, the page may already show that very turn as the parent.
  const isFromHere = known?.parentId === parentId || known?.id === parentId
  if (known && isFromHere && isSame(known, said)) return known
  const ids = { id: makeId(), conversationId: conversationId ?? makeId() }
  const question = { ...ids, parentId, ...said }
  writeStored('local', PREFIX + key, JSON.stringify(question))
  return question
}

function isSame(known: NewTurn, said: Partial<NewTurn>): boolean {
  return (
    known.text === said.text &&
    known.attachmentIds.join() === said.attachmentIds?.join() &&
    known.model === said.model &&
    known.highResolution === said.highResolution &&
    known.thinking === said.thinking
  )
}

/** The server has answered: the same words from here are a new question from now on. */
export function forgetQuestion(key: string) {
  removeStored('local', PREFIX + key)
}

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
