import { randomUUID } from 'node:crypto'
import { readBody } from './read-body.ts'

/** Asks one question and reads its stream to the end. Times are milliseconds after asking. */
export type Ask = (text: string) => Promise<{ firstReasoningMs: number }>

/** Asks the bare route at `origin`. */
export function askBare(origin: string): Ask {
  return (text) => post(`${origin}/api/chat`, { text })
}

/** Asks the full route at `origin` as the visitor with this cookie, each time in a new conversation. */
export function askFull(origin: string, cookie: string, attachmentIds: string[] = []): Ask {
  return (text) => {
    const ids = { id: randomUUID(), conversationId: randomUUID(), parentId: null }
    return post(`${origin}/api/turns`, { ...ids, text, attachmentIds }, { cookie })
  }
}

/** Asks one turn, as the body of `POST /api/turns` says it, as the visitor with this cookie. */
export const askAs = (origin: string, cookie: string, turn: object) =>
  post(`${origin}/api/turns`, turn, { cookie })

/**
 * Asks for no compression: Next would compress the bare route's stream event by event, which costs
 * more than all the rest.
 */
const commonHeaders = { 'Content-Type': 'application/json', 'Accept-Encoding': 'identity' }

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const begun = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...commonHeaders, ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok || !response.body) {
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  }
  const { firstReasoningAt } = await readBody(response.body)
  return { firstReasoningMs: firstReasoningAt - begun }
}
