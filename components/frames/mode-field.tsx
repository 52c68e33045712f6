'use client'
import { useId } from 'react'

interface ModeFieldProps {
  label: string
  chosen: boolean
  onChoose: () => void
  number: {
    label: string
    unit: string
    value: string
    min: number
    max?: number
    step: number | 'any'
  }
  onNumber: (value: string) => void
}

/** One of two ways of choosing, and its number. */
export function ModeField({ label, chosen, onChoose, number, onNumber }: ModeFieldProps) {
  const id = useId()
  const { label: numberLabel, unit, ...input } = number
  return (
    <div
      className={`flex min-h-12 items-center gap-2 rounded-2xl border pr-3 text-sm ${chosen ? 'border-accent bg-accent-wash' : 'border-line bg-panel'}`}
    >
      <input
        type="radio"
        id={id}
        name="mode"
        checked={chosen}
        onChange={onChoose}
        className="ml-3 size-4 shrink-0 accent-accent"
      />
      <label htmlFor={id} className="min-w-0 flex-1 cursor-pointer py-3">
        {label}
      </label>
      <input
        type="number"
        aria-label={numberLabel}
        inputMode="decimal"
        {...input}
        onChange={(event) => onNumber(event.target.value)}
        className="w-20 rounded-lg border border-line bg-raised px-2 py-1.5 text-right text-base tabular-nums sm:text-sm"
      />
      <span aria-hidden className="text-soft">
        {unit}
      </span>
    </div>
  )
}
