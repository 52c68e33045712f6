'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { useLocalDate } from '#components/ui/use-local-date.ts'
import type { ShareView } from '#lib/shares/schema.ts'
import { type Revoke, RevokeButton } from './revoke-button.tsx'

interface ShareItemProps {
  item: ShareView
  onRevoke: Revoke
  /** What stands above the address. */
  children: ReactNode
}

/** A link with what it shows, until when, and a way to take it along or back. */
export function ShareItem({ item, onRevoke, children }: ShareItemProps) {
  const t = useTranslations('share')
  const dateOf = useLocalDate({ dateStyle: 'medium', timeStyle: 'short' })
  const { token, url, media, createdAt, expiresAt, expired } = item
  const addressId = `address-${token}`
  return (
    <li className="py-2">
      {children}
      {expired ? (
        <p id={addressId} className="truncate text-soft text-sm line-through">
          {url}
        </p>
      ) : (
        <a
          id={addressId}
          href={url}
          className="block truncate text-sm underline pointer-coarse:py-2.5 decoration-line underline-offset-4 hover:decoration-current"
        >
          {url}
        </a>
      )}
      <p className="text-soft text-sm">
        {[
          t('made', { date: dateOf(createdAt) }),
          expiresAt
            ? t(expired ? 'expired' : 'expires', { date: dateOf(expiresAt) })
            : t('forever'),
          t(media ? 'withMedia' : 'withoutMedia'),
        ].join(' · ')}
      </p>
      <div className="-ml-2.5 flex flex-wrap">
        {!expired && <CopyButton label={t('copy')} copiedLabel={t('copied')} text={() => url} />}
        <RevokeButton token={token} onRevoke={onRevoke} describedBy={addressId} />
      </div>
    </li>
  )
}
