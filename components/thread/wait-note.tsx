'use client'
import { useTranslations } from 'use-intl'
import type { WaitNotice } from '#client/state/turn-stream.ts'
import { useNow } from '#components/ui/use-now.ts'

/** The server waits before it asks the model again; said once, with seconds that nobody reads out. */
export function WaitNote({ notice }: { notice: WaitNotice }) {
  const t = useTranslations('thread')
  const now = useNow(notice.retryAt !== undefined)
  const seconds = notice.retryAt ? Math.ceil((notice.retryAt - now) / 1_000) : 0
  return (
    <div className="mt-3 rounded-2xl bg-notice-wash px-4 py-3 text-notice text-sm">
      <p role="status">{notice.message}</p>
      {seconds > 0 && <p aria-hidden>{t('serverWaits', { seconds })}</p>}
    </div>
  )
}
