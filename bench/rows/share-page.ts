import { randomUUID } from 'node:crypto'
import { asKilobytes, asMilliseconds } from '../format-units.ts'
import { median } from '../median.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row } from '../row.ts'
import { visit } from '../stream/visit.ts'
import { scriptBytes } from './first-load.ts'

const limitMs = 30
const limitBytes = 30_000
const visits = 50

/** The HTML of a shared conversation, from asking to its last byte, and the scripts that it names. */
export async function sharePage(rig: Rig): Promise<Row[]> {
  const url = await shareConversation(rig.full.url)
  const bare = `${rig.bare.url}/`
  const bareBytes = await scriptBytes(bare)
  return [
    limitedRow('HTML of a shared page, median', {
      value: await pageMs(url),
      limit: limitMs,
      format: asMilliseconds,
      baseline: `empty page ${asMilliseconds(await pageMs(bare))}`,
    }),
    limitedRow('JavaScript of a shared page above an empty one, gzip', {
      value: (await scriptBytes(url)) - bareBytes,
      limit: limitBytes,
      format: asKilobytes,
      baseline: `empty page ${asKilobytes(bareBytes)}`,
    }),
  ]
}

async function shareConversation(origin: string): Promise<string> {
  const headers = { cookie: await visit(origin), 'Content-Type': 'application/json' }
  const conversationId = randomUUID()
  const turn = { id: randomUUID(), conversationId, parentId: null, text: 'x', attachmentIds: [] }
  const post = (path: string, body: object) =>
    fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  await (await post('/api/turns', turn)).text()
  const response = await post(`/api/conversations/${conversationId}/shares`, {})
  const text = await response.text()
  if (!response.ok) throw new Error(`Sharing failed: ${text}`)
  return JSON.parse(text).url
}

async function pageMs(url: string): Promise<number> {
  const times: number[] = []
  for (let count = 0; count < visits; count++) {
    const begun = performance.now()
    await (await fetch(url)).arrayBuffer()
    times.push(performance.now() - begun)
  }
  return median(times)
}
