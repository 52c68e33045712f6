'use client'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DevicesSection } from '#components/devices/devices-section.tsx'
import { ShortcutsButton } from '#components/shortcuts/shortcuts-button.tsx'
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
      <a
        href="/"
        className="-ml-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-sm text-soft hover:text-ink"
      >
        <ArrowLeft size={16} aria-hidden />
        {t('back')}
      </a>
      <h1 className="mt-2 font-semibold text-3xl tracking-tight">{t('title')}</h1>
      <InstructionsForm initial={props.settings.instructions} />
      <ThinkingSection />
      <DevicesSection initial={props.devices} />
      <ShortcutsButton />
    </main>
  )
}
