'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ShowMore } from '#components/sidebar/show-more.tsx'
import type { SharePage, ShareView } from '#lib/shares/schema.ts'
import type { Revoke } from './revoke-button.tsx'
import { ShareItem } from './share-item.tsx'

interface ShareListProps extends SharePage {
  onRevoke: Revoke
  onMore: (cursor: string) => Promise<void>
  /** What stands above a link's address. */
  heading?: (item: ShareView) => ReactNode
}

/** Links, as many as are looked at. */
export function ShareList({ items, nextCursor, onRevoke, onMore, heading }: ShareListProps) {
  const t = useTranslations('share')
  return (
    <>
      <ul aria-label={t('list')} className="mt-2 divide-y divide-line border-line border-y">
        {items.map((item) => (
          <ShareItem key={item.token} item={item} onRevoke={onRevoke}>
            {heading?.(item)}
          </ShareItem>
        ))}
      </ul>
      {nextCursor && <ShowMore cursor={nextCursor} onMore={() => onMore(nextCursor)} />}
    </>
  )
}
