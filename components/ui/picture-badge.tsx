'use client'
import { useTranslations } from 'use-intl'

/** The number by which a question can name one of its pictures; a screen reader says "Picture 1". */
export function PictureBadge({ number }: { number: number }) {
  const t = useTranslations('lightbox')
  return (
    <span className="pointer-events-none absolute top-1 left-1 min-w-5 rounded-full bg-black/70 px-1.5 text-center font-medium text-white text-xs leading-5">
      {t.rich('pictureNumber', {
        number,
        word: (word) => <span className="sr-only">{word}</span>,
      })}
    </span>
  )
}
