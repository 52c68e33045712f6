import { Picture } from '#components/ui/picture.tsx'
import type { SharedAttachment } from '#lib/shares/schema.ts'
import { sharedMediaUrl } from './shared-media-url.ts'
import type { Texts } from './texts-of.ts'

interface SharedFramesProps {
  list: SharedAttachment
  token: string
  t: Texts
}

/** Pictures that were read as a film: a strip to be scrolled, fetched as far as it is seen. */
export function SharedFrames({ list, token, t }: SharedFramesProps) {
  const { name, frames, fps } = list
  // One picture can be several frames.
  const numbered = frames.map((id, index) => ({ id, number: index + 1 }))
  return (
    <figure className="w-96 max-w-full">
      <ul
        aria-label={name}
        className="flex gap-0.5 overflow-x-auto rounded-xl bg-black p-1 print:flex-wrap"
      >
        {numbered.map(({ id, number }) => (
          <li key={number} className="shrink-0">
            <a href={sharedMediaUrl(token, id, 'original')}>
              <Picture
                src={sharedMediaUrl(token, id, 'preview')}
                alt={t('share.frame', { number })}
                className="h-16 w-16 object-cover"
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
      <figcaption className="pt-1 text-right text-soft text-xs tabular-nums">
        {t('lightbox.film', { count: frames.length, fps: fps ?? 0 })}
      </figcaption>
    </figure>
  )
}
