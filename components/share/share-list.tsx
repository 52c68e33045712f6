'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ShareView } from '#lib/shares/schema.ts'
import { RevokeButton } from './revoke-button.tsx'

interface ShareListProps {
  items: ShareView[]
  onRevoke: (token: string) => Promise<void>
  /** What stands above a link's address. */
  heading?: (item: ShareView) => ReactNode
}

/** Links with what they show, until when, and a way to take each back. */
export function ShareList({ items, onRevoke, heading }: ShareListProps) {
  const t = useTranslations('share')
  return (
    <ul aria-label={t('list')} className="mt-2 divide-y divide-line border-line border-y">
      {items.map((item) => (
        <li key={item.token} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
          <div className="min-w-0 max-w-full flex-1 basis-64">
            {heading?.(item)}
            <a
              href={item.url}
              className="block truncate text-sm underline decoration-line underline-offset-4 hover:decoration-current"
            >
              {item.url}
            </a>
            <p className="text-soft text-sm">
              {[
                t('made', { date: new Date(item.createdAt) }),
                t(endOf(item), dateOf(item)),
                t(item.media ? 'withMedia' : 'withoutMedia'),
              ].join(' · ')}
            </p>
          </div>
          <RevokeButton token={item.token} onRevoke={onRevoke} />
        </li>
      ))}
    </ul>
  )
}

function endOf({ expiresAt, expired }: ShareView) {
  if (expiresAt === null) return 'forever'
  return expired ? 'expired' : 'expires'
}

const dateOf = ({ expiresAt }: ShareView) => ({ date: new Date(expiresAt ?? 0) })
