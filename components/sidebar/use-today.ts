'use client'
import { useMemo, useSyncExternalStore } from 'react'

/** Check the date when the page becomes visible; nobody sees the day change before that. */
const onReturn = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** The first moment of the reader's day; null on the server, which does not know the time zone. */
export function useToday(): Date | null {
  const time = useSyncExternalStore(
    onReturn,
    () => new Date().setHours(0, 0, 0, 0),
    () => null,
  )
  return useMemo(() => (time === null ? null : new Date(time)), [time])
}
