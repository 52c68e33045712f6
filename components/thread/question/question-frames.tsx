'use client'
import { useTranslations } from 'use-intl'
import { slidesOf } from '#components/lightbox/slides.ts'
import { FilmStrip } from '#components/ui/film-strip.tsx'
import type { FrameListView } from '#lib/attachments/schema.ts'

interface QuestionFramesProps {
  list: FrameListView
  onOpen: (id: string) => void
}

/** Pictures that were read as a film. */
export function QuestionFrames({ list, onOpen }: QuestionFramesProps) {
  const t = useTranslations('lightbox')
  const { name, frames, fps } = list
  const [first] = slidesOf([list])
  return (
    <figure className="w-96 max-w-full">
      <button
        type="button"
        aria-label={t('open', { name })}
        onClick={() => first && onOpen(first.id)}
        className="block w-full rounded-xl"
      >
        <FilmStrip frames={frames} />
      </button>
      <figcaption className="pt-1 text-right text-soft text-xs tabular-nums">
        {t('film', { count: frames.length, fps })}
      </figcaption>
    </figure>
  )
}
