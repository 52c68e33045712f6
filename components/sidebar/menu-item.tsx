import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface MenuItemProps {
  icon: LucideIcon
  onChoose: () => void
  className?: string
  children: ReactNode
}

export function MenuItem({ icon: Icon, onChoose, className = '', children }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onChoose}
      className={`flex min-h-9 w-full items-center gap-3 rounded-lg px-3 text-left text-sm hover:bg-panel focus-visible:bg-panel focus-visible:outline-offset-[-2px] pointer-coarse:min-h-11 ${className}`}
    >
      <Icon size={16} aria-hidden />
      {children}
    </button>
  )
}
