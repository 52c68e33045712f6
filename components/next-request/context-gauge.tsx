'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { NextRequest } from '#client/next-request/next-request.ts'
import { RequestDialog } from './request-dialog.tsx'

/** Circumference of the ring, in units of its view box. */
const RING = 2 * Math.PI * 8

/** How much of the model's input the next request fills; opens what it consists of. */
export function ContextGauge(props: { conversationId: string | null; next: NextRequest }) {
  const { conversationId, next } = props
  const t = useTranslations('request')
  const [open, setOpen] = useState(false)
  const { estimate, model } = next
  const limit = model.maxInputTokens
  const share = Math.min(1, estimate.total / limit)
  const over = estimate.total > limit
  return (
    <>
      <button
        type="button"
        aria-label={t('gauge', { tokens: estimate.total, limit })}
        title={t('gauge', { tokens: estimate.total, limit })}
        onClick={() => setOpen(true)}
        className={`inline-flex min-h-9 shrink-0 items-center gap-1.5 rounded-full px-2 text-xs tabular-nums transition-colors hover:bg-panel pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${over ? 'text-danger' : 'text-soft hover:text-ink'}`}
      >
        <span>
          <meter
            aria-label={t('context')}
            min={0}
            max={limit}
            value={estimate.total}
            className="sr-only"
          />
          <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden className="-rotate-90">
            <circle cx={10} cy={10} r={8} fill="none" strokeWidth={3} className="stroke-line" />
            <circle
              cx={10}
              cy={10}
              r={8}
              fill="none"
              strokeWidth={3}
              strokeDasharray={`${share * RING} ${RING}`}
              className={over ? 'stroke-danger' : 'stroke-accent'}
            />
          </svg>
        </span>
        <span aria-hidden className="hidden sm:inline">
          {shorten(estimate.total)} / {shorten(limit)}
        </span>
      </button>
      {open && (
        <RequestDialog conversationId={conversationId} next={next} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

/** `640`, `1.2k`, `98k`. */
const shorten = (tokens: number) =>
  tokens < 1_000
    ? String(tokens)
    : tokens < 10_000
      ? `${(tokens / 1_000).toFixed(1)}k`
      : `${Math.round(tokens / 1_000)}k`
