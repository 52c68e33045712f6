import { createElement } from 'react'
import type { SharedAttachment } from '#lib/shares/schema.ts'
import { sharedMediaUrl } from './shared-media-url.ts'
import type { Texts } from './texts-of.ts'

interface SharedVideoProps {
  video: SharedAttachment
  token: string
  t: Texts
}

/** A video that is here is played here; of one at a foreign address nothing is loaded. */
export function SharedVideo({ video, token, t }: SharedVideoProps) {
  const { id, name, url } = video
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
  // Without captions: it is a person's own file, which has none.
  return createElement('video', {
    src: sharedMediaUrl(token, id, 'original'),
    poster: sharedMediaUrl(token, id, 'preview'),
    controls: true,
    playsInline: true,
    preload: 'none',
    'aria-label': t('share.video', { name }),
    className: 'max-h-80 w-96 max-w-full rounded-2xl border border-line bg-black',
  })
}
