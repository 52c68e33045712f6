'use client'
import { X } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { Picture } from '#components/ui/picture.tsx'
import { formatTime } from './format-time.ts'

interface FilmFrameProps {
  time: number
  index: number
  tenths: boolean
  /** Undefined until it has been taken. */
  thumbnailUrl: string | undefined
  dropped: boolean
  portrait: boolean
  tabIndex: number
  onFocus: (index: number) => void
  onToggle: (time: number) => void
}

/**
 * One frame, pressed while it is used. Memoised, because each new frame would render hundreds
 * again.
 */
export const FilmFrame = memo(function FilmFrame(props: FilmFrameProps) {
  const { time, index, tenths, thumbnailUrl, dropped, portrait, tabIndex } = props
  const t = useTranslations('frames')
  const label = formatTime(time, { tenths })
  return (
    <li className="[contain-intrinsic-size:auto_4rem] [content-visibility:auto]">
      <button
        type="button"
        aria-label={t('frame', { time: label })}
        title={t(dropped ? 'restore' : 'drop')}
        aria-pressed={!dropped}
        tabIndex={tabIndex}
        onFocus={() => props.onFocus(index)}
        onClick={() => props.onToggle(time)}
        className={`relative block w-full overflow-hidden rounded-lg bg-line outline-offset-[-2px] ${portrait ? 'aspect-[3/4]' : 'aspect-[3/2]'}`}
      >
        {thumbnailUrl && (
          <Picture
            src={thumbnailUrl}
            alt=""
            className={`size-full object-cover ${dropped ? 'opacity-25 grayscale' : ''}`}
          />
        )}
        {dropped && <X size={28} aria-hidden className="absolute inset-0 m-auto text-danger" />}
        <span
          aria-hidden
          className="absolute right-1 bottom-1 rounded bg-black/65 px-1 text-[0.65rem] text-white leading-4 tabular-nums"
        >
          {label}
        </span>
      </button>
    </li>
  )
})
