'use client'
import { useSyncExternalStore } from 'react'
import { useStore } from '#client/state/store.ts'
import type { TurnState, TurnStream } from '#client/state/turn-stream.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import type { TurnView } from '#lib/turns/schema.ts'

export interface LiveTurn {
  /** The turn as it is now: from the stream while it runs here, else from the database. */
  turn: TurnView
  stream: TurnStream | null
  state: TurnState | null
}

const nothing = () => () => {}

/** A turn with everything that this tab has heard of it so far. */
export function useLiveTurn(stored: TurnView): LiveTurn {
  const stream = useStore(useWorkspace().streams)[stored.id] ?? null
  const state = useSyncExternalStore(
    stream?.state.subscribe ?? nothing,
    () => stream?.state.get() ?? null,
    () => null,
  )
  if (!stream || !state) return { turn: stored, stream: null, state: null }
  const { status, answer, usage, reasoningMs, error } = state
  const heard = { status, answer, usage, reasoningMs, ...(error && { error }) }
  return { turn: { ...stored, ...heard }, stream, state }
}
