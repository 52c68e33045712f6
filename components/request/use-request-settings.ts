'use client'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { type RequestSettings, requestSettings } from './request-settings.ts'

/** As `requestSettings`, now and after every change. */
export function useRequestSettings(conversationId: string | null): RequestSettings {
  const workspace = useWorkspace()
  useStore(workspace.conversations)
  useStore(workspace.newRequestSettings)
  return requestSettings(workspace, conversationId)
}
