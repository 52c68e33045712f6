import { Readable } from 'node:stream'
import { Agent, fetch as undiciFetch } from 'undici'
import { AppError } from '#lib/errors.ts'
import { guardBody } from './guard-body.ts'
import type { createBlobInliner } from './inline-blobs.ts'
import { readServiceError } from './read-service-error.ts'
import { findAppError } from './read-stream-error.ts'

/** Longest wait for the service's response headers, in milliseconds. */
const HEADERS_LIMIT_MS = 5 * 60 * 1000

/**
 * Without limits of its own on silence: undici's default would cut a thinking model after 300 s.
 * `guardBody` watches instead. One agent, so that connections are reused.
 */
const agent = new Agent({
  bodyTimeout: 0,
  headersTimeout: HEADERS_LIMIT_MS,
  connect: { timeout: 10_000 },
  maxHeaderSize: 64 * 1024,
})

/**
 * A `fetch` for the AI SDK's provider that streams pictures into the body and refuses redirects:
 * following one would hand the key to another host.
 * Rejects with AppError only, except when the caller aborts.
 */
export function createServiceFetch(inliner: ReturnType<typeof createBlobInliner>): typeof fetch {
  return async (input, init) => {
    const signal = init?.signal ?? undefined
    const { length, chunks } = inliner.streamBody(String(init?.body ?? ''))
    const headers = new Headers(init?.headers)
    headers.set('Content-Length', String(length))
    const response = await undiciFetch(String(input), {
      method: 'POST',
      headers: [...headers],
      body: Readable.toWeb(Readable.from(chunks())),
      duplex: 'half',
      redirect: 'manual',
      signal,
      dispatcher: agent,
    }).catch((cause) => {
      if (signal?.aborted) throw cause
      throw connectionError(cause)
    })
    if (response.status !== 200) throw await readServiceError(response)
    if (!response.body) throw new AppError('upstream_malformed')
    return new Response(guardBody(response.body), { headers: [...response.headers] })
  }
}

function connectionError(cause: unknown): AppError {
  const ours = findAppError(cause)
  if (ours) return ours
  const reason = cause instanceof Error ? cause.cause : undefined
  const code = reason instanceof Error && 'code' in reason ? reason.code : undefined
  if (code === 'UND_ERR_HEADERS_TIMEOUT') {
    return new AppError('upstream_timeout', {
      details: { seconds: HEADERS_LIMIT_MS / 1000 },
      cause,
    })
  }
  return new AppError('upstream_unreachable', { cause })
}
