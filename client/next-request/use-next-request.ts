'use client'
import { useMemo } from 'react'
import type { Draft } from '#client/state/draft.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { type NextRequest, nextRequest, repeatTurns } from './next-request.ts'
import { useRequestModel, useRequestSettings } from './use-request-model.ts'

/** The next request as things stand; null where no model is known. What is past is counted once. */
export function useNextRequest(
  conversationId: string | null,
  turns: TurnView[],
  draft: Draft,
): NextRequest | null {
  const workspace = useWorkspace()
  const conversations = useStore(workspace.conversations)
  const instructions = useStore(workspace.instructions)
  const { uploads } = useStore(workspace.models)
  const model = useRequestModel()
  const { highResolution } = useRequestSettings(conversationId)
  const entry = conversationId ? conversations[conversationId] : undefined
  const leftOut = entry?.status === 'ready' ? entry.view.leftOut : null
  const past = useMemo(
    () =>
      model && repeatTurns(turns, leftOut ?? [], { model, highResolution, instructions, uploads }),
    [turns, leftOut, model, highResolution, instructions, uploads],
  )
  if (!past) return null
  const views = draft.attachments.flatMap(({ view }) => view ?? [])
  return nextRequest(past, { text: draft.text, views })
}
