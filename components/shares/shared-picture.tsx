import { Picture } from '#components/ui/picture.tsx'
import type { SharedAttachment } from '#lib/shares/schema.ts'
import { sharedMediaUrl } from './shared-media-url.ts'
import type { Texts } from './texts-of.ts'

interface SharedPictureProps {
  picture: SharedAttachment
  /** Which picture of the question it is; null when it is the only one. */
  number: number | null
  token: string
  t: Texts
}

/** A picture, small; it leads to the original. */
export function SharedPicture({ picture, number, token, t }: SharedPictureProps) {
  const { id, name, width, height } = picture
  return (
    <a
      href={sharedMediaUrl(token, id, 'original')}
      className="relative block max-w-full overflow-hidden rounded-2xl border border-line bg-panel"
    >
      <Picture
        src={sharedMediaUrl(token, id, 'preview')}
        alt={name}
        {...(width && height && { size: { width, height } })}
        className="h-36 w-auto min-w-16 max-w-full object-cover"
        loading="lazy"
      />
      {number !== null && (
        <span className="absolute top-1 left-1 min-w-5 rounded-full bg-black/70 px-1.5 text-center font-medium text-white text-xs leading-5">
          {t.rich('lightbox.pictureNumber', {
            number,
            word: (word) => <span className="sr-only">{word}</span>,
          })}
        </span>
      )}
    </a>
  )
}
