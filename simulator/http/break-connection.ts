import type { ServerResponse } from 'node:http'

/** Responses whose connection the stand-in itself broke, so that no client is blamed for it. */
const broken = new WeakSet<ServerResponse>()

/** Breaks the connection under a response: with a reset, or plainly before any byte. */
export function breakConnection(response: ServerResponse, reset: boolean): void {
  broken.add(response)
  if (reset) response.socket?.resetAndDestroy()
  else response.socket?.destroy()
}

export function isBroken(response: ServerResponse): boolean {
  return broken.has(response)
}
