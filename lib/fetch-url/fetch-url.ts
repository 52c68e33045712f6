import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#lib/errors.ts'
import { openUrl } from './open-url.ts'
import { openPublicAgent } from './public-agent.ts'

/** Long enough for the largest picture over a slow line; a drip of bytes ends here, too. */
const TOTAL_LIMIT_MS = 20_000
/** Enough to tell what a file is. */
const HEAD_BYTES = 512
const MEGABYTE = 1024 * 1024

/** What an address leads to. */
export interface FetchedContent {
  /** As the host says, in lower case without parameters; empty when it does not. */
  contentType: string
  /** The first bytes, up to 512. */
  head: Buffer
}

/**
 * Fetches what is at an address into a file. Only public hosts are ever connected to, besides those
 * of `IMPORT_ALLOW_HOSTS`.
 * @param path a file that is not there yet.
 * @param maxBytes of the content.
 * @param limitMs from the first packet to the last byte, redirects included.
 * @param isWanted tells from the beginning whether the rest shall be fetched into the file.
 * @throws AppError `url_forbidden`, `url_unreachable`, `url_refused`, `url_too_large`.
 */
export async function fetchUrl(
  url: URL,
  {
    path,
    maxBytes,
    isWanted,
    limitMs = TOTAL_LIMIT_MS,
  }: {
    path: string
    maxBytes: number
    isWanted: (content: FetchedContent) => boolean
    limitMs?: number
  },
): Promise<FetchedContent> {
  const agent = openPublicAgent()
  try {
    const signal = AbortSignal.timeout(limitMs)
    const response = await openUrl(url, { agent, signal })
    if (!response.body) throw new Error('A response without a body')
    const body: AsyncIterator<Uint8Array> = response.body.values()
    const head = await readHead(body)
    const content = {
      contentType: readType(response.headers.get('content-type') ?? ''),
      head: head.subarray(0, HEAD_BYTES),
    }
    if (isWanted(content)) {
      const tooLarge = new AppError('url_too_large', {
        details: { host: url.host, limit: maxBytes / MEGABYTE },
      })
      if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge
      const file = createWriteStream(path, { flags: 'wx' })
      await pipeline(upTo(maxBytes, head, body, tooLarge), file)
    }
    return content
  } catch (thrown) {
    throw toUrlError(thrown, url)
  } finally {
    await agent.destroy()
  }
}

const readType = (header: string) => header.replace(/[;\s].*$/, '').toLowerCase()

async function readHead(body: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0)
  while (head.length < HEAD_BYTES) {
    const { done, value } = await body.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  return head
}

async function* upTo(
  maxBytes: number,
  head: Buffer,
  rest: AsyncIterator<Uint8Array>,
  tooLarge: AppError,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for (let chunk: Uint8Array | undefined = head; chunk; ) {
    bytes += chunk.length
    if (bytes > maxBytes) throw tooLarge
    yield chunk
    const next = await rest.next()
    chunk = next.done ? undefined : next.value
  }
}

/** What our own checks threw, which undici may have wrapped; everything else is the network's. */
function toUrlError(thrown: unknown, { host }: URL): unknown {
  if (thrown instanceof AppError) return thrown
  if (!(thrown instanceof Error)) return thrown
  if (thrown.cause instanceof AppError) return thrown.cause
  if ('code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')) return thrown
  return new AppError('url_unreachable', { details: { host }, cause: thrown })
}
