'use client'
import { useTranslations } from 'use-intl'

/** How many of the wanted frames are there. */
export function SamplingProgress({ taken, total }: { taken: number; total: number }) {
  const t = useTranslations('frames')
  return (
    <div className="mb-2 flex items-center gap-3 text-soft text-xs tabular-nums">
      <div
        role="progressbar"
        aria-label={t('taking')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={taken}
        aria-valuetext={t('taken', { taken, total })}
        className="h-1.5 flex-1 overflow-hidden rounded-full bg-line"
      >
        <div
          className="h-full origin-left bg-accent"
          style={{ transform: `scaleX(${taken / total})` }}
        />
      </div>
      <span aria-hidden>{t('taken', { taken, total })}</span>
    </div>
  )
}
