'use client'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { TurnView } from '#lib/turns/schema.ts'

/**
 * Where the thread stands after the reader turned to another path or more of it came below: `holdAt`
 * keeps a turn where the one that it replaces was, `goToEnd` shows the end of what is left.
 */
export function useHeldScroll(scroller: RefObject<HTMLElement | null>, shown: TurnView[]) {
  const next = useRef<{ turnId: string; top: number } | 'end' | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is to run when other turns are shown.
  useLayoutEffect(() => {
    const [wanted, element] = [next.current, scroller.current]
    next.current = null
    if (!wanted || !element) return
    if (wanted === 'end') element.scrollTo({ top: 0 })
    else element.scrollBy({ top: topOf(wanted.turnId) - wanted.top })
  }, [scroller, shown])
  return {
    holdAt: (turn: TurnView, replaced: TurnView) => {
      next.current = { turnId: turn.id, top: topOf(replaced.id) }
    },
    goToEnd: () => {
      next.current = 'end'
    },
  }
}

function topOf(turnId: string): number {
  return document.getElementById(turnId)?.getBoundingClientRect().top ?? 0
}
