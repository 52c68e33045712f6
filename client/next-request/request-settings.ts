import { readStoredJson, writeStored } from '#client/state/browser-storage.ts'
import type { RequestSettings, Workspace } from '#client/state/workspace.ts'
import type { ModelFacts } from '#lib/qvq/schema.ts'

const KEY = 'request-settings'

/** New conversations begin with the reader's last choice in this browser, as far as it still holds. */
export function restoreRequestSettings({ newRequestSettings, models }: Workspace) {
  const kept = readStoredJson('local', KEY)
  // No storage, or not ours: the server's defaults stay.
  if (typeof kept !== 'object' || kept === null) return
  const stored: Partial<Record<keyof RequestSettings, unknown>> = kept
  const known = models.get().models.find(({ id }) => id === stored.model)
  newRequestSettings.update((current) => ({
    model: known?.id ?? current.model,
    highResolution: stored.highResolution === true,
    thinking: stored.thinking !== false,
  }))
}

/** How the next question of a conversation, or of a new one (null), is asked as things stand. */
export function requestSettings(
  workspace: Workspace,
  conversationId: string | null,
): RequestSettings {
  const entry = conversationId ? workspace.conversations.get()[conversationId] : undefined
  if (entry?.status !== 'ready') return workspace.newRequestSettings.get()
  const { model, highResolution, thinking } = entry.view
  return { model, highResolution, thinking }
}

/**
 * What is known of the model that the next question is asked of; one that is gone from the registry
 * counts as the default one, as on the server.
 */
export function requestModel(
  workspace: Workspace,
  conversationId: string | null,
): ModelFacts | undefined {
  const { models, default: fallback } = workspace.models.get()
  const { model } = requestSettings(workspace, conversationId)
  return models.find(({ id }) => id === model) ?? models.find(({ id }) => id === fallback)
}

/** Keeps the choice for conversations that begin later. */
export function keepRequestSettings(workspace: Workspace, settings: RequestSettings) {
  workspace.newRequestSettings.set(settings)
  writeStored('local', KEY, JSON.stringify(settings))
}
