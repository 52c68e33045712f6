'use client'
import { useCurrentConversationId } from '#components/workspace/current-conversation.ts'
import { useStore } from '#components/workspace/use-store.ts'
import { useWorkspace } from '#components/workspace/workspace-context.tsx'
import type { ModelFacts } from '#lib/qvq/schema.ts'
import { useRequestSettings } from './use-request-settings.ts'

/**
 * What is known of the model that the next question of the open conversation is asked of; one that
 * is gone from the registry counts as the default one, as on the server.
 */
export function useRequestModel(): ModelFacts | undefined {
  const { models, default: fallback } = useStore(useWorkspace().models)
  const { model } = useRequestSettings(useCurrentConversationId())
  return models.find(({ id }) => id === model) ?? models.find(({ id }) => id === fallback)
}
