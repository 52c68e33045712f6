import type { ComponentProps } from 'react'

/** A quiet button with an icon and words, at least 44 px high where fingers point. */
export function TextButton({ className = '', ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-9 items-center gap-2 rounded-lg px-2.5 text-sm text-soft transition-colors hover:bg-panel hover:text-ink disabled:opacity-50 pointer-coarse:min-h-11 ${className}`}
      {...props}
    />
  )
}
