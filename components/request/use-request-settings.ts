'use client'
import { useStore } from '#components/workspace/use-store.ts'
import { useWorkspace } from '#components/workspace/workspace-context.tsx'
import { type RequestSettings, requestSettings } from './request-settings.ts'

/** As `requestSettings`, now and after every change. */
export function useRequestSettings(conversationId: string | null): RequestSettings {
  const workspace = useWorkspace()
  useStore(workspace.conversations)
  useStore(workspace.newRequestSettings)
  return requestSettings(workspace, conversationId)
}
