import { randomUUID } from 'node:crypto'
import { readBody } from './read-body.ts'

/** Asks one question and reads its stream to the end. Times are milliseconds after asking. */
export type Ask = (text: string) => Promise<{ firstReasoningMs: number }>

/** Asks the bare route at `origin`. */
export function askBare(origin: string): Ask {
  return (text) => post(`${origin}/api/chat`, { text })
}

/** Asks the full route at `origin`, always as the same visitor, each time in a new conversation. */
export async function askFull(origin: string): Promise<Ask> {
  const page = await fetch(origin)
  await page.arrayBuffer()
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (text) => {
    const ids = { id: randomUUID(), conversationId: randomUUID(), parentId: null }
    return post(`${origin}/api/turns`, { ...ids, text, attachmentIds: [] }, { cookie })
  }
}

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  const begun = performance.now()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok || !response.body) {
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  }
  const { firstReasoningAt } = await readBody(response.body)
  return { firstReasoningMs: firstReasoningAt - begun }
}
