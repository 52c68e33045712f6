'use client'
import { useEffect } from 'react'
import type { TurnAddress } from '#client/state/turn-address.ts'
import { markFound } from './mark-found.ts'

/** Scrolls to the turn that the address names, gives it the focus, and marks what was looked for. */
export function useGoToPlace(place: TurnAddress | null) {
  useEffect(() => {
    const turn = place && document.getElementById(place.turnId)
    if (!turn) return
    turn.scrollIntoView({ block: 'start' })
    turn.focus({ preventScroll: true })
    return place.find ? markFound(turn, place.find) : undefined
  }, [place])
}
