'use client'
import { useTranslations } from 'use-intl'
import { previewUrl } from '#components/ui/attachment-url.ts'
import { PictureBadge } from '#components/ui/picture-badge.tsx'
import { Preview } from '#components/ui/preview.tsx'
import type { PictureView } from '#lib/attachments/schema.ts'

interface QuestionPictureProps {
  picture: PictureView
  /** Which picture of the question it is; null when it is the only one. */
  number: number | null
  onOpen: (id: string) => void
}

export function QuestionPicture({ picture, number, onOpen }: QuestionPictureProps) {
  const t = useTranslations('lightbox')
  const { id, name } = picture
  return (
    <div className="relative">
      <button
        type="button"
        aria-label={t('open', { name })}
        onClick={() => onOpen(id)}
        className="block max-w-full overflow-hidden rounded-2xl border border-line bg-panel"
      >
        <Preview
          src={previewUrl(id)}
          alt={name}
          size={picture}
          className="h-36 w-auto min-w-16 max-w-full object-cover"
        />
      </button>
      {number !== null && <PictureBadge number={number} />}
    </div>
  )
}
