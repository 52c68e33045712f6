'use client'
import { useTranslations } from 'use-intl'
import { formatBytes } from '#components/ui/format-bytes.ts'
import { Thumbnail } from '#components/ui/thumbnail.tsx'
import type { RequestMedia } from '#lib/turns/schema.ts'

/** A picture, video or frame list of the next request, as it is sent. */
export function RequestMediaItem({ media }: { media: RequestMedia }) {
  const t = useTranslations('request')
  const facts = [
    ...(media.width && media.height ? [`${media.width} × ${media.height}`] : []),
    media.mediaType,
    ...(media.bytes === null ? [] : [formatBytes(media.bytes)]),
    t('tokens', { count: media.tokens }),
  ]
  return (
    <li className="flex min-w-0 items-center gap-2" title={media.hashes[0] ?? media.url}>
      <Thumbnail src={`/api/attachments/${media.attachmentId}/preview`} />
      <span className="min-w-0">
        <span className="block truncate">
          <bdi>{media.name}</bdi>
        </span>
        <span className="block text-soft text-xs tabular-nums">{facts.join(' · ')}</span>
      </span>
    </li>
  )
}
