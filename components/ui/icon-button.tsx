import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The name that a screen reader says and a pointer sees. */
  label: string
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** A round button of at least 44 px with an icon in it. */
export function IconButton({ label, className = '', ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-11 shrink-0 items-center justify-center rounded-full text-soft transition-colors hover:bg-panel hover:text-ink disabled:opacity-40 ${className}`}
      {...props}
    />
  )
}
