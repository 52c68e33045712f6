'use client'
import { useEffect, useRef } from 'react'
import { leaveTurnAddress, type TurnAddress, useTurnAddress } from '#client/state/turn-address.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import type { ConversationView } from '#lib/conversations/schema.ts'
import { newestLeaf, type TurnTree, type TurnView } from '#lib/turns/schema.ts'
import { showPath } from './show-path.ts'

interface Shown {
  view: ConversationView | null
  tree: TurnTree<TurnView>
  /** The path in view. */
  turns: TurnView[]
}

/**
 * Brings the path into view that leads through the turn of the address, as soon as that turn is
 * known; returns the place once it is in view. It is left when the reader turns to another path.
 */
export function useAddressedTurn({ view, tree, turns }: Shown): TurnAddress | null {
  const workspace = useWorkspace()
  const place = useTurnAddress()
  const arrived = useRef<{ place: TurnAddress; headTurnId: string | null } | null>(null)
  const isHere = view !== null && place?.conversationId === view.id
  const isInView = isHere && turns.some(({ id }) => id === place.turnId)

  useEffect(() => {
    if (!view || !place || !isHere) return
    if (arrived.current?.place === place) {
      if (view.headTurnId !== arrived.current.headTurnId) leaveTurnAddress()
      return
    }
    if (!view.turns.some(({ id }) => id === place.turnId)) return
    const headTurnId = isInView ? view.headTurnId : newestLeaf(tree, place.turnId)
    arrived.current = { place, headTurnId }
    if (headTurnId) void showPath(workspace, view.id, headTurnId)
  }, [workspace, view, tree, place, isHere, isInView])

  return isInView ? place : null
}
