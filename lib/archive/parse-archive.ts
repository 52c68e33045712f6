import type { z } from 'zod'
import {
  type Archive,
  archiveSchema,
  attachmentSchema,
  conversationSchema,
  turnSchema,
} from './archive-schema.ts'
import { checkAttachments } from './check-attachments.ts'
import { checkConversation } from './check-conversation.ts'
import { checkJsonShape } from './check-json-shape.ts'
import { MAX_TURNS } from './limits.ts'
import { Refusal } from './refusal.ts'

/**
 * Reads `archive.json`: every value within its bounds, and every id that is named there, once.
 * @throws Refusal that names the field.
 */
export function parseArchive(json: Buffer): Archive {
  const raw = parsePart(archiveSchema, readJson(json), '')
  const parts = parseAll(attachmentSchema, raw.attachments, 'attachments')
  const attachments = checkAttachments(parts)
  const turnIds = new Set<string>()
  const conversations = raw.conversations.map((value, index) => {
    const path = `conversations.${index}`
    const conversation = parsePart(conversationSchema, value, path)
    const tooMany = turnIds.size + conversation.turns.length > MAX_TURNS
    if (tooMany) throw new Refusal('tooMany', { field: `${path}.turns`, limit: MAX_TURNS })
    const turns = parseAll(turnSchema, conversation.turns, `${path}.turns`)
    return checkConversation({ ...conversation, turns }, { path, attachments, turnIds })
  })
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

const parseAll = <T>(schema: z.ZodType<T>, values: unknown[], path: string): T[] =>
  values.map((value, index) => parsePart(schema, value, `${path}.${index}`))

function parsePart<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const inside = issue?.path.map(String) ?? []
  if (issue?.code === 'unrecognized_keys') inside.push(issue.keys[0] ?? '')
  const field = [...(path ? [path] : []), ...inside].join('.')
  throw new Refusal(field === 'version' ? 'version' : 'field', { field })
}
