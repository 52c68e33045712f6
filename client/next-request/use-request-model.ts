'use client'
import { useCurrentConversationId } from '#client/conversations/current-conversation.ts'
import { useStore } from '#client/state/store.ts'
import type { RequestSettings } from '#client/state/workspace.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import type { ModelFacts } from '#lib/qvq/schema.ts'
import { requestModel, requestSettings } from './request-settings.ts'

/** As `requestModel`, of the open conversation, now and after every change. */
export function useRequestModel(): ModelFacts | undefined {
  const workspace = useWorkspace()
  useStore(workspace.models)
  useStore(workspace.conversations)
  useStore(workspace.newRequestSettings)
  return requestModel(workspace, useCurrentConversationId())
}

/** As `requestSettings`, now and after every change. */
export function useRequestSettings(conversationId: string | null): RequestSettings {
  const workspace = useWorkspace()
  useStore(workspace.conversations)
  useStore(workspace.newRequestSettings)
  return requestSettings(workspace, conversationId)
}
