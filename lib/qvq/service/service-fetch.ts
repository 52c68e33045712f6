import { fetch as undiciFetch } from 'undici'
import { AppError } from '#lib/errors.ts'
import type { createBlobInliner } from '../media/inline-blobs.ts'
import { connectionError } from './connection-error.ts'
import { guardBody } from './guard-body.ts'
import { readServiceError } from './read-service-error.ts'
import { refusePlainJson } from './refuse-plain-json.ts'
import { serviceAgent } from './service-agent.ts'

/**
 * A `fetch` for the AI SDK's provider that streams media into the body and refuses redirects:
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
      body: chunks(),
      duplex: 'half',
      redirect: 'manual',
      signal,
      dispatcher: serviceAgent,
    }).catch((cause) => {
      if (signal?.aborted) throw cause
      throw connectionError(cause)
    })
    if (response.status !== 200) throw await readServiceError(response)
    if (!response.body) throw new AppError('upstream_malformed')
    return new Response(guardBody(refusePlainJson(response.body)), {
      headers: [...response.headers],
    })
  }
}
