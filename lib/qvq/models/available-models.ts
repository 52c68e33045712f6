import { fetch as undiciFetch } from 'undici'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { readStart } from '../service/read-start.ts'
import { serviceKey } from '../service/service-address.ts'
import { serviceAgent } from '../service/service-agent.ts'

/** Longest that a page waits, in milliseconds; a later list serves the next page. */
const PATIENCE_MS = 2000
const ANSWER_LIMIT_MS = 15_000
const MAX_LIST_LENGTH = 4_000_000
/** How long a list is believed, and how long it is left alone after it could not be had. */
const KNOWN_FOR_MS = 5 * 60 * 1000
const UNKNOWN_FOR_MS = 60 * 1000

const listSchema = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) })

type ModelIds = ReadonlySet<string>

let known: { baseUrl: string; ids: ModelIds | null; until: number } | undefined
let asking: Promise<void> | undefined

/**
 * The models that the key can use, by the service's own list; null when it cannot be had, or not
 * in time. An old list is given while a new one is fetched. Never rejects.
 */
export async function availableModels(): Promise<ModelIds | null> {
  const baseUrl = env.QVQ_BASE_URL
  if (known?.baseUrl !== baseUrl) known = undefined
  if (!known || Date.now() > known.until) {
    asking ??= askService(baseUrl).finally(() => {
      asking = undefined
    })
    if (!known) await inPatience(asking)
  }
  return known?.ids ?? null
}

async function askService(baseUrl: string): Promise<void> {
  const ids = await fetchList(baseUrl).catch((error) => {
    log.warn({ err: error }, 'list of models not read')
    return null
  })
  const until = Date.now() + (ids ? KNOWN_FOR_MS : UNKNOWN_FOR_MS)
  known = { baseUrl, ids: ids ?? known?.ids ?? null, until }
}

async function fetchList(baseUrl: string): Promise<ModelIds> {
  const response = await undiciFetch(`${baseUrl}/models`, {
    headers: { Authorization: `Bearer ${serviceKey()}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    dispatcher: serviceAgent,
  })
  const text = await readStart(response.body, MAX_LIST_LENGTH)
  if (response.status !== 200) throw new Error(`The service answers ${response.status}`)
  const { data } = listSchema.parse(JSON.parse(text))
  // Ollama appends `:latest` to ids, which people leave out.
  return new Set(data.flatMap(({ id }) => [id, id.replace(/:latest$/, '')]))
}

async function inPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}
