'use client'
import { POSITIONS } from '#client/frames/choice.ts'
import { formatTime } from './format-time.ts'

interface TrimHandleProps {
  side: 'start' | 'end'
  label: string
  position: number
  seconds: number
  onMove: (position: number) => void
}

/** A slider of which only the thumb takes the pointer, so that two can lie over one another. */
export function TrimHandle({ side, label, position, seconds, onMove }: TrimHandleProps) {
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={formatTime(seconds, { tenths: true })}
      title={formatTime(seconds, { tenths: true })}
      min={0}
      max={POSITIONS}
      value={position}
      onChange={(event) => onMove(event.target.valueAsNumber)}
      className={`trim-handle trim-${side}`}
    />
  )
}
