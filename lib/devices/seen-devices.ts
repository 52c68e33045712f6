import { processWide } from '#lib/process-wide.ts'

/** Most devices that are remembered: some ten megabytes. */
const MOST = 100_000

/**
 * Devices that were signed in when this process last looked, which counts while the database is
 * away.
 */
const seen = processWide('seen-devices', () => new Set<string>())

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
