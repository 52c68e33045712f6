import { clear, del, delMany, get, set, values } from 'idb-keyval'
import {
  nameStorageFailure,
  openThinkingDatabase,
  storageFailure,
} from '#client/state/thinking-database.ts'
import { isKeeping } from './keep-setting.ts'

/** The thinking of one turn as it lies in this browser. */
export interface KeptThinking {
  turnId: string
  conversationId: string
  /** Epoch milliseconds. */
  keptAt: number
  text: string
}

/** An entry of the browser's database, which an older or newer page may have written; null if strange. */
export function parseKept(value: unknown): KeptThinking | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('turnId' in value && 'conversationId' in value && 'keptAt' in value && 'text' in value)) {
    return null
  }
  const { turnId, conversationId, keptAt, text } = value
  if (typeof turnId !== 'string' || typeof conversationId !== 'string') return null
  if (typeof keptAt !== 'number' || typeof text !== 'string') return null
  return { turnId, conversationId, keptAt, text }
}

/** The kept thinking of a turn; null where none is kept, or this browser keeps nothing. */
export async function findThinking(turnId: string): Promise<KeptThinking | null> {
  try {
    return parseKept(await get<unknown>(turnId, openThinkingDatabase()))
  } catch {
    return null
  }
}

/**
 * All that is kept in this browser.
 * @throws {DOMException} where the browser offers no database
 */
export async function listThinking(): Promise<KeptThinking[]> {
  const entries = await values<unknown>(openThinkingDatabase())
  return entries.map(parseKept).filter((entry) => entry !== null)
}

export interface KeptMeasure {
  turns: number
  /** Of the texts as UTF-8; what the browser's database adds to them it does not tell. */
  bytes: number
}

/** How much thinking this browser keeps; null where it keeps nothing and never will. */
export async function measureKept(): Promise<KeptMeasure | null> {
  try {
    const kept = await listThinking()
    return { turns: kept.length, bytes: new Blob(kept.map(({ text }) => text)).size }
  } catch {
    return null
  }
}

/** Forgets the thinking of one turn; says whether it is gone. */
export async function forgetThinking(turnId: string): Promise<boolean> {
  try {
    await del(turnId, openThinkingDatabase())
    return true
  } catch (error) {
    storageFailure.set(nameStorageFailure(error))
    return false
  }
}

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
      openThinkingDatabase(),
    )
  } catch {
    // No database: nothing to forget.
  }
}

/** Forgets all thinking kept in this browser; says whether it is gone. The switch stays as it is. */
export async function forgetAllThinking(): Promise<boolean> {
  try {
    await clear(openThinkingDatabase())
    return true
  } catch (error) {
    storageFailure.set(nameStorageFailure(error))
    return false
  }
}

/**
 * Keeps the whole thinking of an ended turn in this browser, if its reader has switched that on; says
 * whether it did. Never throws: where it is impossible, `storageFailure` tells why.
 */
export async function keepThinking(thinking: Omit<KeptThinking, 'keptAt'>): Promise<boolean> {
  if (!isKeeping() || !thinking.text.trim()) return false
  try {
    await set(thinking.turnId, { ...thinking, keptAt: Date.now() }, openThinkingDatabase())
    storageFailure.set(null)
    return true
  } catch (error) {
    storageFailure.set(nameStorageFailure(error))
    return false
  }
}
