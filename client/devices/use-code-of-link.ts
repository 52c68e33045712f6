'use client'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'

/**
 * The code to be typed, beginning with that of a join link. It stands in the address's fragment and
 * is taken out of it, so that neither the history nor a picture of the screen keeps it.
 */
export function useCodeOfLink(): [string, Dispatch<SetStateAction<string>>] {
  const [code, setCode] = useState('')
  useEffect(() => {
    const take = () => {
      const fragment = window.location.hash.slice(1)
      if (!fragment) return
      setCode(fragment)
      window.history.replaceState(window.history.state, '', window.location.pathname)
    }
    take()
    // Opening another join link on this page changes only the fragment, so listen for that.
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return [code, setCode]
}
