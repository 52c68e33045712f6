import type { ComponentProps } from 'react'

interface RowButtonProps extends ComponentProps<'button'> {
  /** The name that a screen reader says and a pointer sees. */
  label: string
}

/** A quiet button with an icon, one of a row; 44 px where fingers point. */
export function RowButton({ label, ...props }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="inline-flex size-9 items-center justify-center rounded-lg text-soft transition-colors hover:bg-panel hover:text-ink aria-disabled:cursor-default aria-disabled:bg-transparent aria-disabled:opacity-40 pointer-coarse:size-11"
      {...props}
    />
  )
}
