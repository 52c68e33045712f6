'use client'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import type { ShareView } from '#lib/shares/schema.ts'
import { type Revoke, RevokeButton } from './revoke-button.tsx'

interface NewLinkProps {
  link: ShareView
  onRevoke: Revoke
}

/** The link that was just made, to be taken along. */
export function NewLink({ link, onRevoke }: NewLinkProps) {
  const t = useTranslations('share')
  return (
    <div ref={bringIntoView} className="mt-2 rounded-2xl border border-line bg-panel p-3">
      <input
        type="text"
        readOnly
        aria-label={t('link')}
        value={link.url}
        onFocus={(event) => event.target.select()}
        className="min-h-11 w-full rounded-xl border border-line bg-raised px-3 text-sm"
      />
      <div className="mt-1 flex flex-wrap">
        <CopyButton label={t('copy')} copiedLabel={t('copied')} text={() => link.url} />
        <RevokeButton token={link.token} onRevoke={onRevoke} />
      </div>
    </div>
  )
}

const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
