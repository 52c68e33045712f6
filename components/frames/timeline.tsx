'use client'
import { useTranslations } from 'use-intl'
import './timeline.css'
import { moveEnd, moveStart, POSITIONS, toPositions } from '#client/frames/choice.ts'
import type { CachedFrame } from '#client/frames/frame-cache.ts'
import { pickOverview } from '#client/frames/pick-overview.ts'
import type { Range } from '#client/frames/plan.ts'
import { Picture } from '#components/ui/picture.tsx'
import { TrimHandle } from './trim-handle.tsx'

const SLOTS = 10

interface TimelineProps {
  /** Of the video, in seconds. */
  duration: number
  range: Range
  /** All that have ever been taken: they show where one is. */
  frames: ReadonlyMap<number, CachedFrame>
  onChange: (range: Range) => void
}

/** The whole film at a glance, with a handle at either end of the part that is used. */
export function Timeline({ duration, range, frames, onChange }: TimelineProps) {
  const t = useTranslations('frames')
  const { start, end } = toPositions(range, duration)
  const slots = pickOverview(frames.values(), { duration, slots: SLOTS })
  const percent = (position: number) => `${(position / POSITIONS) * 100}%`
  return (
    <div className="trim mt-4 rounded-xl bg-line">
      <div aria-hidden className="trim-film">
        {slots.map(({ middle, frame }) => (
          <span key={middle}>
            {frame && (
              <Picture src={frame.thumbnailUrl} alt="" className="size-full object-cover" />
            )}
          </span>
        ))}
        <div className="trim-outside left-0" style={{ width: percent(start) }} />
        <div className="trim-outside right-0" style={{ left: percent(end) }} />
        <div
          className="trim-inside"
          style={{ left: percent(start), right: percent(POSITIONS - end) }}
        />
      </div>
      <TrimHandle
        side="start"
        label={t('start')}
        position={start}
        seconds={range.from}
        onMove={(position) => onChange(moveStart(range, position, duration))}
      />
      <TrimHandle
        side="end"
        label={t('end')}
        position={end}
        seconds={range.to}
        onMove={(position) => onChange(moveEnd(range, position, duration))}
      />
    </div>
  )
}
