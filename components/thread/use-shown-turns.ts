'use client'
import { useMemo, useState } from 'react'
import type { TurnAddress } from '#client/state/turn-address.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import {
  type Bounds,
  endOf,
  toBounds,
  toRange,
  withEarlier,
  withLater,
  withTurn,
} from './shown-range.ts'

/**
 * The end of a path, from a turn that the reader has come up to; or what surrounds the turn that the
 * address names, where that is far from the end.
 */
export function useShownTurns(turns: TurnView[], place: TurnAddress | null) {
  const [range, setRange] = useState(() => toRange(turns, endOf(turns)))
  const [seenPlace, setSeenPlace] = useState<TurnAddress | null>(null)
  const known = toBounds(turns, range)
  const show = (bounds: Bounds) => setRange(toRange(turns, bounds))

  let bounds = known ?? endOf(turns)
  if (place !== seenPlace) {
    setSeenPlace(place)
    const index = turns.findIndex(({ id }) => id === place?.turnId)
    if (index >= 0) bounds = withTurn(bounds, index)
  }
  if (bounds !== known && turns.length > 0) show(bounds)

  const { start, end } = bounds
  // Memoised, so that effects which wait for other turns do not run at every rendering.
  const shown = useMemo(() => turns.slice(start, end), [turns, start, end])
  return {
    shown,
    hasEarlier: bounds.start > 0,
    hasLater: bounds.end < turns.length,
    showEarlier: () => show(withEarlier(bounds)),
    showLater: () => show(withLater(bounds)),
    /** Without effect where the end is shown, whatever else is. */
    showEnd: () => bounds.end < turns.length && show(endOf(turns)),
  }
}
