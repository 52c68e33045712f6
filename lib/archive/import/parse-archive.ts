import { setImmediate as nextRound } from 'node:timers/promises'
import type { z } from 'zod'
import {
  type Archive,
  type ArchiveConversation,
  archiveSchema,
  attachmentSchema,
  conversationSchema,
  turnSchema,
} from '../archive-schema.ts'
import { MAX_TURNS } from '../limits.ts'
import { checkAttachments } from './check-attachments.ts'
import { checkConversation } from './check-conversation.ts'
import { checkJsonShape } from './check-json-shape.ts'
import { Refusal } from './refusal.ts'

/**
 * Parts that are parsed before other work may run, because a large archive has a hundred thousand.
 */
const AT_ONCE = 200

/**
 * Reads `archive.json`: every value within its bounds, and every id that is named there, once.
 * @throws Refusal that names the field.
 */
export async function parseArchive(json: Buffer): Promise<Archive> {
  const raw = parsePart(archiveSchema, readJson(json), '')
  const parts = await parseAll(attachmentSchema, raw.attachments, 'attachments')
  const attachments = checkAttachments(parts)
  const turnIds = new Set<string>()
  const conversations: ArchiveConversation[] = []
  for (const [index, value] of raw.conversations.entries()) {
    const path = `conversations.${index}`
    const conversation = parsePart(conversationSchema, value, path)
    const tooMany = turnIds.size + conversation.turns.length > MAX_TURNS
    if (tooMany) throw new Refusal('tooMany', { field: `${path}.turns`, limit: MAX_TURNS })
    const turns = await parseAll(turnSchema, conversation.turns, `${path}.turns`)
    const known = { path, attachments, turnIds }
    conversations.push(checkConversation({ ...conversation, turns }, known))
  }
  return { instructions: raw.instructions, attachments, conversations }
}

function readJson(json: Buffer): unknown {
  checkJsonShape(json)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch (cause) {
    throw new Refusal('json', {}, cause)
  }
}

async function parseAll<T>(schema: z.ZodType<T>, values: unknown[], path: string): Promise<T[]> {
  const parts: T[] = []
  for (const [index, value] of values.entries()) {
    if (index % AT_ONCE === 0) await nextRound()
    parts.push(parsePart(schema, value, `${path}.${index}`))
  }
  return parts
}

function parsePart<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const inside = issue?.path.map(String) ?? []
  if (issue?.code === 'unrecognized_keys') inside.push(issue.keys[0] ?? '')
  const field = [...(path ? [path] : []), ...inside].join('.')
  if (!field) throw new Refusal('notOurs')
  throw new Refusal(field === 'version' ? 'version' : 'field', { field })
}
