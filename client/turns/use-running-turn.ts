'use client'
import { useSyncExternalStore } from 'react'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import type { TurnView } from '#lib/turns/schema.ts'

const nothing = () => () => {}

/** Of the turns of a conversation the one that runs, on whatever path; null while none does. */
export function useRunningTurn(turns: readonly TurnView[]): TurnView | null {
  const streams = useStore(useWorkspace().streams)
  const turn = turns.find(({ status }) => status === 'running')
  const state = turn ? streams[turn.id]?.state : undefined
  // Ask its stream too, which knows of the end a moment before the conversation does.
  const heard = useSyncExternalStore(
    state?.subscribe ?? nothing,
    () => state?.get().status,
    () => undefined,
  )
  return turn && (heard ?? turn.status) === 'running' ? turn : null
}
