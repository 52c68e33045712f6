import type { ReactNode } from 'react'

interface CodeFrameProps {
  language: string | null
  code: string
  /** What can be done with it. */
  children?: ReactNode
}

/** A fenced block under its language. */
export function CodeFrame({ language, code, children }: CodeFrameProps) {
  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-panel">
      <div className="flex min-h-9 items-center justify-between gap-2 pr-1 pl-4 text-soft text-xs">
        <span>{language}</span>
        {children}
      </div>
      <pre className="overflow-x-auto px-4 pb-3 text-sm leading-relaxed">
        <code>{code}</code>
      </pre>
    </div>
  )
}
