'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type KeptMeasure, measureKept } from '#client/kept-thinking/kept-thinking.ts'
import { KeepSwitch } from '#components/kept-thinking/keep-switch.tsx'
import { formatBytes } from '#components/ui/format-bytes.ts'
import { Section } from '#components/ui/section.tsx'
import { ForgetThinkingButton } from './forget-thinking-button.tsx'

/** What this browser keeps of the model's thinking, and the ways to have it otherwise. */
export function ThinkingSection() {
  const t = useTranslations('kept')
  const [kept, setKept] = useState<KeptMeasure | 'counting' | null>('counting')
  const count = () => void measureKept().then(setKept)
  useEffect(count, [])
  const describe = () => {
    if (kept === 'counting') return t('counting')
    if (kept === null) return t('uncounted')
    if (kept.turns === 0) return t('none')
    return t('count', { turns: kept.turns, size: formatBytes(kept.bytes) })
  }
  return (
    <Section id="thinking" title={t('title')} lead={t('lead')}>
      <div className="mt-2">
        <KeepSwitch />
      </div>
      <p aria-live="polite" className="mt-2 text-soft text-sm">
        {describe()}
      </p>
      <ForgetThinkingButton onForgotten={count} />
    </Section>
  )
}
