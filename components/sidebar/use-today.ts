'use client'
import { useMemo, useSyncExternalStore } from 'react'

/** A day passes unseen: what matters is that it has when somebody looks again. */
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
