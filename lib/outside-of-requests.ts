import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Calls a function outside of the current request, because anything that outlives a request, even a
 * timer, would keep all of it in memory.
 */
export const outsideOfRequests = AsyncLocalStorage.snapshot()
