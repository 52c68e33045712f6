const DAYS = { never: null, day1: 1, day7: 7, day30: 30 } as const
const DAY_MS = 24 * 60 * 60 * 1000

export type Expiry = keyof typeof DAYS

export const EXPIRIES: readonly Expiry[] = ['never', 'day1', 'day7', 'day30']

/** When a link ends that is made now, in ISO 8601; null when it does not. */
export function expiresAt(expiry: Expiry): string | null {
  const days = DAYS[expiry]
  return days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString()
}
