import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Calls a function outside of the request in which it is called: whatever goes on after a request, a
 * timer too, would keep all of that request in memory.
 */
export const outsideOfRequests = AsyncLocalStorage.snapshot()
