'use client'
import { BrainCircuit, ScanSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { changeRequestSettings } from '#client/next-request/change-request-settings.ts'
import { useRequestSettings } from '#client/next-request/use-request-model.ts'
import { useStore } from '#client/state/store.ts'
import type { RequestSettings } from '#client/state/workspace.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { ModelPicker } from './model-picker.tsx'

/** Which model is asked, and how: only what that model knows is shown. */
export function RequestBar({ conversationId }: { conversationId: string | null }) {
  const t = useTranslations('request')
  const workspace = useWorkspace()
  const settings = useRequestSettings(conversationId)
  const facts = useStore(workspace.models).models.find(({ id }) => id === settings.model)
  const change = (changes: Partial<RequestSettings>) =>
    void changeRequestSettings(workspace, conversationId, { before: settings, changes })
  return (
    <>
      <ModelPicker model={settings.model} onChange={(model) => change({ model })} />
      {facts?.highResolution && (
        <Switch
          label={t('highResolution')}
          checked={settings.highResolution}
          onChange={(highResolution) => change({ highResolution })}
        >
          <ScanSearch size={18} aria-hidden />
        </Switch>
      )}
      {facts?.thinking === 'switchable' && (
        <Switch
          label={t('think')}
          checked={settings.thinking}
          onChange={(thinking) => change({ thinking })}
        >
          <BrainCircuit size={18} aria-hidden />
        </Switch>
      )}
    </>
  )
}
