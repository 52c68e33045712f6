import { makeId } from '#components/workspace/make-id.ts'
import type { NewTurn } from '#lib/turns/schema.ts'
import { parseQuestion } from './parse-question.ts'

const PREFIX = 'unanswered:'

/** Where there is no storage the questions live as long as the page. */
const memory = new Map<string, NewTurn>()

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
  const known = memory.get(key) ?? read(key)
  // If the server took it, the page may already show that very turn as the parent.
  const isFromHere = known?.parentId === parentId || known?.id === parentId
  if (known && isFromHere && isSame(known, said)) return known
  const ids = { id: makeId(), conversationId: conversationId ?? makeId() }
  const question = { ...ids, parentId, ...said }
  memory.set(key, question)
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(question))
  } catch {
    // Storage may be full or forbidden; memory has it.
  }
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
  memory.delete(key)
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // Then it was never stored either.
  }
}

function read(key: string): NewTurn | null {
  try {
    return parseQuestion(JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null'))
  } catch {
    return null
  }
}
