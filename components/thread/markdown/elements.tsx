'use client'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { safeUrl } from './safe-url.ts'

/** A link out of the app: it learns nothing of where it was clicked and gets no handle on the page. */
export function SafeLink({ href, children }: ComponentProps<'a'>) {
  const url = href ? safeUrl(href) : null
  if (!url) return <span>{children}</span>
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

/** A picture named in an answer is never fetched: its address could carry the conversation away. */
export function NamedPicture({ alt }: ComponentProps<'img'>) {
  const t = useTranslations('markdown')
  return <span className="text-soft">[{t('picture', { name: alt || '?' })}]</span>
}

/** A table that is wider than the screen scrolls by itself. */
export function ScrollingTable({ children }: ComponentProps<'table'>) {
  return (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  )
}

export function InlineCode({ children }: ComponentProps<'code'>) {
  return <code>{children}</code>
}
