'use client'
import { ScanSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { TurnView } from '#lib/turns/schema.ts'

/** Whether the usage proves that the pictures were read in high resolution, where that was asked. */
export function HighResolutionNote({ turn }: { turn: TurnView }) {
  const t = useTranslations('usage')
  const taken = turn.usage?.highResolutionTaken
  if (taken == null) return null
  return (
    <p
      className={`inline-flex items-center gap-1.5 px-2.5 text-xs ${taken ? 'text-soft' : 'text-notice'}`}
    >
      <ScanSearch size={14} aria-hidden />
      {t(taken ? 'highResolutionTaken' : 'highResolutionNotTaken')}
    </p>
  )
}
