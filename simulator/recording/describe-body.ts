import { createHash } from 'node:crypto'
import { parseDataUri } from '../media/data-uri.ts'
import { inspectPicture } from '../media/inspect-picture.ts'

/** What stands in a record in place of a data URI. Sides are null where nothing was decoded. */
interface DataUriSummary {
  mediaType: string
  bytes: number
  sha256: string
  width: number | null
  height: number | null
}

async function summarise(url: string): Promise<DataUriSummary | string> {
  const data = parseDataUri(url)
  if (!data) return `${url.slice(0, 100)}… (not a base64 data URI)`
  const { mediaType, bytes } = data
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const picture = await inspectPicture(bytes).catch(() => null)
  const { width, height } = picture ?? { width: null, height: null }
  return { mediaType, bytes: bytes.length, sha256, width, height }
}

/** Copies a JSON value with every data URI replaced by its summary. */
export async function describeBody(value: unknown): Promise<unknown> {
  if (typeof value === 'string') return value.startsWith('data:') ? summarise(value) : value
  if (Array.isArray(value)) {
    const items = []
    for (const item of value) items.push(await describeBody(item))
    return items
  }
  if (value === null || typeof value !== 'object') return value
  const entries: [string, unknown][] = []
  for (const [name, item] of Object.entries(value)) entries.push([name, await describeBody(item)])
  return Object.fromEntries(entries)
}
