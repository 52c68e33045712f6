import type { ButtonHTMLAttributes } from 'react'

interface LightboxButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The name that a screen reader says and a pointer sees. */
  label: string
}

/** A round button with an icon in it that can be seen on any picture. */
export function LightboxButton({ label, className = '', ...props }: LightboxButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-black/60 text-white transition-colors hover:bg-black aria-disabled:opacity-40 ${className}`}
      {...props}
    />
  )
}
