'use client'
import { useTranslations } from 'use-intl'
import type { VideoReader } from '#client/frames/video-reader.ts'
import { formatBytes } from '#components/ui/format-bytes.ts'
import { formatTime } from './format-time.ts'

/** Length, size in pixels and bytes, as far as they are known. */
export function VideoFacts(props: { file: File; video: VideoReader | null | 'opening' }) {
  const { file, video } = props
  const t = useTranslations('frames')
  const facts = [
    ...(video && video !== 'opening'
      ? [formatTime(video.duration), t('pixels', { ...video.size })]
      : []),
    formatBytes(file.size),
    t('local'),
  ]
  return <p className="text-soft text-xs tabular-nums">{facts.join(' · ')}</p>
}
