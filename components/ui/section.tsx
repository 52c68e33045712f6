import type { ReactNode } from 'react'

interface SectionProps {
  /** Of the heading, which names the section. */
  id: string
  title: string
  lead: string
  children: ReactNode
}

/** A part of a page under its heading. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mt-10 border-line border-t pt-8">
      <h2 id={id} className="font-semibold text-xl tracking-tight">
        {title}
      </h2>
      <p className="mt-1 text-soft text-sm">{lead}</p>
      {children}
    </section>
  )
}
