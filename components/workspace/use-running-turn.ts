'use client'
import { useSyncExternalStore } from 'react'
import type { TurnView } from '#lib/turns/schema.ts'
import { useStore } from './use-store.ts'
import { useWorkspace } from './workspace-context.tsx'

const nothing = () => () => {}

/** The id of the turn while it runs, else null. */
export function useRunningTurn(turn: TurnView | undefined): string | null {
  const streams = useStore(useWorkspace().streams)
  const state = turn ? streams[turn.id]?.state : undefined
  const heard = useSyncExternalStore(
    state?.subscribe ?? nothing,
    () => state?.get().status,
    () => undefined,
  )
  const status = heard ?? turn?.status
  return turn && status === 'running' ? turn.id : null
}
