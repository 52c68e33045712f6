import { createElement } from 'react'
import { formatBytes } from '#components/ui/format-bytes.ts'
import type { SharedAttachment } from '#lib/shares/schema.ts'
import { sharedMediaUrl } from './shared-media-url.ts'
import type { Texts } from './texts-of.ts'

interface SharedVideoProps {
  video: SharedAttachment
  token: string
  t: Texts
}

/** Kinds that no browser plays. */
const UNPLAYABLE = new Set(['video/x-msvideo', 'video/x-flv', 'video/x-ms-wmv'])

/**
 * A video that is here is played here, and can be taken along: not every browser plays every kind.
 * Of one at a foreign address nothing is loaded.
 */
export function SharedVideo({ video, token, t }: SharedVideoProps) {
  const { id, name, mediaType, bytes, width, height, url } = video
  if (url !== null) {
    return (
      <a
        href={url}
        target="_blank"
        rel="noreferrer noopener nofollow"
        className="inline-flex min-h-11 max-w-full items-center rounded-2xl border border-line bg-panel px-3 py-2 text-sm underline decoration-line underline-offset-4"
      >
        <span className="line-clamp-2 min-w-0 break-all">{url}</span>
      </a>
    )
  }
  const src = sharedMediaUrl(token, id, 'original')
  return (
    <figure className="w-96 max-w-full">
      {/* Without captions: it is a person's own file, which has none. */}
      {!UNPLAYABLE.has(mediaType) &&
        createElement('video', {
          src,
          poster: sharedMediaUrl(token, id, 'preview'),
          ...(width && height && { width, height }),
          controls: true,
          playsInline: true,
          preload: 'metadata',
          'aria-label': t('share.video', { name }),
          className: 'h-auto max-h-80 w-full rounded-2xl border border-line bg-black',
        })}
      <figcaption className="text-right text-soft text-xs">
        <a
          href={src}
          download={name}
          className="inline-flex min-h-9 max-w-full items-center gap-1 underline underline-offset-2 pointer-coarse:min-h-11"
        >
          <span dir="auto" className="min-w-0 truncate">
            {t('share.download', { name })}
          </span>
          {bytes !== null && <span className="shrink-0 tabular-nums">({formatBytes(bytes)})</span>}
        </a>
      </figcaption>
    </figure>
  )
}
