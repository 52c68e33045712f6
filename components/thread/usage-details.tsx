'use client'
import { useLocale, useTranslations } from 'use-intl'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { priceOf } from './price-of.ts'

/** What a turn cost, as the service counted it, beside what was estimated before. */
export function UsageDetails({ turn }: { turn: TurnView }) {
  const t = useTranslations('usage')
  const locale = useLocale()
  const { models } = useStore(useWorkspace().models)
  const { usage } = turn
  if (usage?.promptTokens == null || usage.completionTokens == null) return null
  const price = priceOf(usage, models.find(({ id }) => id === turn.model)?.price, locale)
  const answerTokens =
    usage.reasoningTokens === null ? null : usage.completionTokens - usage.reasoningTokens
  const rows = [
    ['text', usage.textTokens],
    ['image', usage.imageTokens],
    ['video', usage.videoTokens],
    ['estimated', usage.estimatedTokens],
    ['thinking', usage.reasoningTokens],
    ['answer', answerTokens],
    ['total', usage.promptTokens + usage.completionTokens],
  ] as const
  const summary = [
    t('summary', { prompt: usage.promptTokens, completion: usage.completionTokens }),
    ...(price ? [t('price', { price })] : []),
  ]
  return (
    <details className="px-2.5 text-soft text-xs">
      <summary className="min-h-9 content-center tabular-nums pointer-coarse:min-h-11">
        {summary.join(' · ')}
      </summary>
      <dl className="grid grid-cols-[auto_auto] justify-start gap-x-4 py-1 tabular-nums">
        {rows.map(([name, count]) =>
          count === null ? null : (
            <div key={name} className="contents">
              <dt>{t(name)}</dt>
              <dd className="text-right">{count.toLocaleString(locale)}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  )
}
