import type { ReactNode } from 'react'

interface ConversationHeaderProps {
  title: string
  /** What can be done with the conversation. */
  children: ReactNode
}

/** The open conversation's name. On phones the button that shows the list lies over its left end. */
export function ConversationHeader({ title, children }: ConversationHeaderProps) {
  return (
    <header className="flex min-h-14 shrink-0 items-center justify-between gap-2 pr-2 pl-14 sm:pr-4 md:pl-6">
      <h1 dir="auto" title={title} className="min-w-0 flex-1 truncate font-medium text-sm">
        {title}
      </h1>
      {children}
    </header>
  )
}
