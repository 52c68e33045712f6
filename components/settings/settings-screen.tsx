'use client'
import { useTranslations } from 'use-intl'
import { DataSection } from '#components/archive/data-section.tsx'
import { DevicesSection } from '#components/devices/devices-section.tsx'
import { ShortcutsButton } from '#components/shortcuts/shortcuts-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import type { DeviceView } from '#lib/devices/schema.ts'
import type { SettingsView } from '#lib/settings/schema.ts'
import { InstructionsForm } from './instructions-form.tsx'
import { ThinkingSection } from './thinking-section.tsx'

/** What holds for all conversations of a reader. */
export function SettingsScreen(props: { settings: SettingsView; devices: DeviceView[] }) {
  const t = useTranslations('settings')
  return (
    <main className="mx-auto w-full max-w-2xl px-4 py-8 sm:px-6">
      <title>{`${t('title')} · QVQ Chat`}</title>
      <BackLink>{t('back')}</BackLink>
      <h1 className="mt-2 font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <InstructionsForm initial={props.settings.instructions} />
      <ThinkingSection />
      <DevicesSection initial={props.devices} />
      <DataSection />
      <ShortcutsButton />
    </main>
  )
}
