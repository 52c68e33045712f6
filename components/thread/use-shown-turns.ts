'use client'
import { useState } from 'react'
import type { TurnView } from '#lib/turns/schema.ts'

/** How many turns are shown at first, and how many more at a time. */
const STEP = 20

/**
 * The end of a path, from a turn that the reader has come up to; it begins earlier when the turn
 * that the address names is earlier. Where it begins is told by what its first turn follows: that
 * stays when more turns arrive before it and when the reader turns to another version of it.
 */
export function useShownTurns(turns: TurnView[], placeTurnId: string | undefined) {
  const endStart = Math.max(0, turns.length - STEP)
  const parentIdAt = (index: number) => turns[Math.max(0, index)]?.parentId
  const [anchor, setAnchor] = useState(() => parentIdAt(endStart))
  const found = turns.findIndex(({ parentId }) => parentId === anchor)
  const place = turns.findIndex(({ id }) => id === placeTurnId)
  const begin = found < 0 ? endStart : found
  const start = place < 0 ? begin : Math.min(begin, place)
  if (start !== found && turns.length > 0) setAnchor(parentIdAt(start))
  return {
    shown: turns.slice(start),
    hasEarlier: start > 0,
    showEarlier: () => setAnchor(parentIdAt(start - STEP)),
  }
}
