'use client'
import { useTranslations } from 'use-intl'
import type { Range } from '#client/frames/plan.ts'
import { TextButton } from '#components/ui/text-button.tsx'
import { type FilmGrid, frameListTokens, type Size } from '#lib/qvq/schema.ts'
import { formatTime } from './format-time.ts'

interface SummaryProps {
  /** Frames that would be sent. */
  count: number
  /** Of a frame, in pixels. */
  size: Size
  film: FilmGrid
  range: Range
  /** All of them have been taken. */
  ready: boolean
  onDone: () => void
  onCancel: () => void
}

/** What the choice comes to, or why it cannot be; and the way out. */
export function Summary({ count, size, film, range, ready, onDone, onCancel }: SummaryProps) {
  const t = useTranslations('frames')
  const few = count < film.minFrames
  const many = count > film.maxFrames
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-3">
      <p
        role="status"
        className={`min-w-0 flex-1 basis-64 text-sm tabular-nums ${few || many ? 'text-danger' : ''}`}
      >
        {few && t('tooFew', { count, limit: film.minFrames })}
        {many && t('tooMany', { count, limit: film.maxFrames })}
        {!(few || many) &&
          t('summary', {
            count,
            tokens: frameListTokens(size, count, film),
            from: formatTime(range.from),
            to: formatTime(range.to),
          })}
      </p>
      <div className="flex items-center gap-2">
        <TextButton onClick={onCancel} className="min-h-11 hover:bg-line">
          {t('cancel')}
        </TextButton>
        <button
          type="button"
          disabled={few || many || !ready}
          onClick={onDone}
          className="min-h-11 rounded-full bg-accent px-5 font-medium text-accent-ink text-sm transition-opacity hover:opacity-90 disabled:opacity-35"
        >
          {t('use', { count })}
        </button>
      </div>
    </div>
  )
}
