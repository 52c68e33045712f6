/** Most devices that are remembered: some ten megabytes. */
const MOST = 100_000

const slot = Symbol.for('qvq.seen-devices')
/** Routes and pages are separate module graphs; a sign-out must reach both. */
const shared: typeof globalThis & { [slot]?: Set<string> } = globalThis
shared[slot] ??= new Set()

/**
 * Devices that were signed in when this process last looked, which counts while the database is
 * away.
 */
const seen = shared[slot]

export const isSeen = (deviceId: string): boolean => seen.has(deviceId)

/** Forgets the one seen longest ago when there are too many. */
export function remember(deviceId: string): void {
  seen.delete(deviceId)
  seen.add(deviceId)
  const [oldest] = seen
  if (seen.size > MOST && oldest) seen.delete(oldest)
}

export function forget(deviceId: string): void {
  seen.delete(deviceId)
}
