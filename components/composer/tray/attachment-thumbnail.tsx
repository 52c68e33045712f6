'use client'
import { useTranslations } from 'use-intl'
import { type DraftAttachment, kindOf } from '#client/state/draft.ts'
import { slidesOf } from '#components/lightbox/slides.ts'
import { PictureBadge } from '#components/ui/picture-badge.tsx'
import { Preview } from '#components/ui/preview.tsx'

interface AttachmentThumbnailProps {
  item: DraftAttachment
  /** The number shown to the model; absent for what is no picture. */
  number: number | undefined
  /** Called with the id of what is to be looked at. */
  onOpen: (id: string) => void
}

/** What it looks like: the file itself until the server has a preview. It opens the lightbox. */
export function AttachmentThumbnail({ item, number, onOpen }: AttachmentThumbnailProps) {
  const t = useTranslations('lightbox')
  const { view, localUrl, error, name } = item
  const first = view ? slidesOf([view])[0] : undefined
  // A video's own poster is here before the server has it.
  const src = localUrl ?? first?.preview ?? null
  const picture = (
    <Preview
      src={error ? null : src}
      video={kindOf(item) === 'video'}
      className="size-14 rounded-xl bg-line object-cover"
    />
  )
  return (
    <div className="relative shrink-0">
      {first ? (
        <button
          type="button"
          aria-label={t('open', { name })}
          title={t('open', { name })}
          onClick={() => onOpen(first.id)}
          className="block rounded-xl"
        >
          {picture}
        </button>
      ) : (
        picture
      )}
      {number && <PictureBadge number={number} />}
    </div>
  )
}
