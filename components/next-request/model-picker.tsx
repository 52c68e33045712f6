'use client'
import { useTranslations } from 'use-intl'
import { loadModels } from '#client/next-request/load-models.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'

interface ModelPickerProps {
  model: string
  onChange: (model: string) => void
}

/** Which model answers. Those that the server's key cannot use are named as such. */
export function ModelPicker({ model, onChange }: ModelPickerProps) {
  const t = useTranslations('request')
  const workspace = useWorkspace()
  const { models } = useStore(workspace.models)
  const known = models.some(({ id }) => id === model)
  return (
    <select
      aria-label={t('model')}
      title={t('model')}
      value={model}
      onFocus={() => void loadModels(workspace)}
      onChange={(event) => onChange(event.target.value)}
      className="field-sizing-content min-h-9 min-w-0 max-w-44 shrink truncate rounded-full bg-transparent px-2 text-soft text-xs transition-colors hover:bg-panel hover:text-ink pointer-coarse:min-h-11"
    >
      {!known && <option value={model}>{model}</option>}
      {models.map(({ id, label, available }) => (
        <option key={id} value={id} className="bg-raised text-ink">
          {available === false ? t('unavailable', { model: label }) : label}
        </option>
      ))}
    </select>
  )
}
