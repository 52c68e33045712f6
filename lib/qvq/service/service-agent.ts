import { Agent } from 'undici'

/** Longest wait for the service's response headers, in milliseconds. */
export const HEADERS_LIMIT_MS = 5 * 60 * 1000

/**
 * Sets no limit on silence, because undici's default would cut a thinking model after 300 s;
 * `guardBody` watches instead. There is one agent, so that connections are reused.
 */
export const serviceAgent = new Agent({
  bodyTimeout: 0,
  headersTimeout: HEADERS_LIMIT_MS,
  connect: { timeout: 10_000 },
  maxHeaderSize: 64 * 1024,
})
