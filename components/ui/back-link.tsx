import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'

/** From a page of its own to the conversations. */
export function BackLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="/"
      className="-ml-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft size={16} aria-hidden />
      {children}
    </a>
  )
}
