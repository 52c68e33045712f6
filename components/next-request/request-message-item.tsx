'use client'
import { useTranslations } from 'use-intl'
import type { RequestMessage } from '#lib/turns/schema.ts'
import { RequestMediaItem } from './request-media-item.tsx'

/** One message of the next request: who says it, its pictures with their tokens, its text. */
export function RequestMessageItem(props: { message: RequestMessage; isDraft: boolean }) {
  const { message, isDraft } = props
  const t = useTranslations('request')
  return (
    <li
      className={`rounded-2xl border px-4 py-3 text-sm ${isDraft ? 'border-accent/50 bg-accent-wash' : 'border-line bg-raised'}`}
    >
      <h3 className="font-medium text-soft text-xs">{isDraft ? t('draft') : t(message.role)}</h3>
      {message.media.length > 0 && (
        <ul className="mt-2 grid gap-2 sm:grid-cols-2">
          {message.media.map((media) => (
            <RequestMediaItem key={media.attachmentId} media={media} />
          ))}
        </ul>
      )}
      {message.leftOut.length > 0 && (
        <p className="mt-2 text-notice text-xs">
          {t('leftOut', { names: message.leftOut.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {message.text && (
        <p className="mt-2 max-h-40 overflow-y-auto whitespace-pre-wrap break-words">
          {message.text}
        </p>
      )}
    </li>
  )
}
