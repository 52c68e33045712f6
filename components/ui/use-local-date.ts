'use client'
import { useSyncExternalStore } from 'react'
import { type DateTimeFormatOptions, useFormatter } from 'use-intl'

const never = () => () => {}
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * Writes a date, in ISO 8601, by the reader's own clock; as long as the page is the server's, which
 * does not know that clock, by UTC.
 */
export function useLocalDate(options: DateTimeFormatOptions): (date: string) => string {
  const format = useFormatter()
  const timeZone = useSyncExternalStore(never, ownZone, () => 'UTC')
  return (date) => format.dateTime(new Date(date), { ...options, timeZone })
}
