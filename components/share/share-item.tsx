'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
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
  const { token, url, media, createdAt, expired } = item
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
          className="block truncate text-sm underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {url}
        </a>
      )}
      <p className="text-soft text-sm">
        {[
          t('made', { date: new Date(createdAt) }),
          t(endOf(item), dateOf(item)),
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

function endOf({ expiresAt, expired }: ShareView) {
  if (expiresAt === null) return 'forever'
  return expired ? 'expired' : 'expires'
}

const dateOf = ({ expiresAt }: ShareView) => ({ date: new Date(expiresAt ?? 0) })
