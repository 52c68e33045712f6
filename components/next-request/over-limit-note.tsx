'use client'
import { useTranslations } from 'use-intl'
import { changeLeftOut } from '#client/next-request/change-left-out.ts'
import type { NextRequest } from '#client/next-request/next-request.ts'
import { picturesToLeaveOut } from '#client/next-request/pictures-to-leave-out.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { TextButton } from '#components/ui/text-button.tsx'

/** Where the next request outgrows the model: the oldest pictures that would make room. */
export function OverLimitNote(props: { conversationId: string | null; next: NextRequest }) {
  const { conversationId, next } = props
  const t = useTranslations('request')
  const workspace = useWorkspace()
  const { estimate, model, media } = next
  const limit = model.maxInputTokens
  const tooLong = estimate.total > limit
  if (!tooLong && media.count <= media.limit) return null
  const offered = picturesToLeaveOut(next)
  const leaveOut = (ids: string[]) => {
    if (conversationId)
      void changeLeftOut(workspace, conversationId, (leftOut) => [...leftOut, ...ids])
  }
  const some = offered.length > 0
  const reason = tooLong
    ? t(some ? 'over' : 'overText', { total: estimate.total, limit })
    : t(some ? 'overMedia' : 'overMediaOwn', media)
  return (
    <div className="mb-2 rounded-2xl bg-notice-wash px-4 py-3 text-notice text-sm">
      <p role="status">{reason}</p>
      {some && (
        <div className="-ml-2.5 mt-1 flex max-h-32 flex-wrap items-center gap-x-1 overflow-y-auto">
          {offered.length > 1 && (
            <TextButton
              className="font-medium text-notice"
              onClick={() => leaveOut(offered.map(({ id }) => id))}
            >
              {t('leaveOutOldest', { count: offered.length })}
            </TextButton>
          )}
          {offered.map(({ id, name, tokens }) => (
            <TextButton key={id} className="text-notice" onClick={() => leaveOut([id])}>
              {t('leaveOutOne', { name, count: tokens })}
            </TextButton>
          ))}
        </div>
      )}
    </div>
  )
}
