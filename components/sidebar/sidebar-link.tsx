import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** A link to a page of its own. */
export function SidebarLink(props: { href: string; icon: LucideIcon; children: ReactNode }) {
  const { href, icon: Icon, children } = props
  return (
    <a
      href={href}
      className="flex min-h-11 items-center gap-3 rounded-xl px-3 text-sm text-soft transition-colors hover:bg-raised hover:text-ink md:min-h-9"
    >
      <Icon size={18} aria-hidden />
      {children}
    </a>
  )
}
