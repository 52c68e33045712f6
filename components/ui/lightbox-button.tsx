import type { ComponentProps } from 'react'
import { IconButton } from './icon-button.tsx'

/** A round button that can be seen on any picture. */
export function LightboxButton({ className = '', ...props }: ComponentProps<typeof IconButton>) {
  return (
    <IconButton
      {...props}
      className={`bg-black/60 text-white hover:bg-black hover:text-white ${className}`}
    />
  )
}
