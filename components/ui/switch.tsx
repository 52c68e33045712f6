'use client'
import type { ReactNode } from 'react'

interface SwitchProps {
  /** The name that a screen reader says and a pointer sees. */
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  /** An icon; the words stand beside it where there is room. */
  children: ReactNode
}

/** On or off, taking effect at once. */
export function Switch({ label, checked, onChange, children }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      title={label}
      onClick={() => onChange(!checked)}
      className={`inline-flex min-h-9 min-w-9 shrink-0 items-center justify-center gap-1.5 rounded-full px-2 text-xs transition-colors pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${checked ? 'bg-accent-wash text-accent' : 'text-soft hover:bg-panel hover:text-ink'}`}
    >
      {children}
      <span aria-hidden className="hidden lg:inline">
        {label}
      </span>
    </button>
  )
}
