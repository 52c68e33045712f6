'use client'
import { Film, Play } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { previewUrl } from '#components/ui/attachment-url.ts'
import { Preview } from '#components/ui/preview.tsx'
import type { VideoView } from '#lib/attachments/schema.ts'

interface QuestionVideoProps {
  video: VideoView
  onOpen: (id: string) => void
}

/** A video that is here plays in the lightbox; one at a foreign address is a link and no more. */
export function QuestionVideo({ video, onOpen }: QuestionVideoProps) {
  const t = useTranslations('lightbox')
  const { id, name, url } = video
  if (url !== undefined) {
    return (
      <a
        href={url}
        target="_blank"
        rel="noreferrer noopener"
        className="flex min-h-11 max-w-full items-center gap-2 rounded-2xl border border-line bg-panel px-3 py-2 text-sm underline decoration-line underline-offset-4 hover:decoration-current"
      >
        <Film size={18} aria-hidden className="shrink-0 text-soft" />
        <span className="line-clamp-2 min-w-0 break-all">{url}</span>
      </a>
    )
  }
  return (
    <button
      type="button"
      aria-label={t('open', { name })}
      onClick={() => onOpen(id)}
      className="relative block max-w-full overflow-hidden rounded-2xl border border-line bg-panel"
    >
      <Preview
        src={previewUrl(id)}
        alt={name}
        video
        {...sizeOf(video)}
        className="h-36 w-auto min-w-36 max-w-full object-cover"
      />
      <span className="absolute inset-0 m-auto flex size-11 items-center justify-center rounded-full bg-black/60 text-white">
        <Play size={20} fill="currentColor" aria-hidden />
      </span>
    </button>
  )
}

function sizeOf({ width, height }: VideoView) {
  return width && height ? { size: { width, height } } : {}
}
