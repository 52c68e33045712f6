import type { ButtonHTMLAttributes } from 'react'

/** A small button with a border and words, or a switch when it is told whether it is pressed. */
export function SmallButton({ className = '', ...props }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-7 items-center gap-1.5 rounded-full border border-line px-2.5 text-soft text-xs transition-colors hover:border-accent/60 hover:text-ink disabled:opacity-50 aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent pointer-coarse:min-h-11 ${className}`}
      {...props}
    />
  )
}
