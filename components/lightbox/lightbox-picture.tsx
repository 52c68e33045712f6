'use client'
import { type CSSProperties, useState } from 'react'
import { Picture } from '#components/ui/picture.tsx'
import type { Slide } from './slides.ts'

/** A picture in its own size, or as large as the window lets it be. */
export function LightboxPicture({ slide }: { slide: Slide }) {
  const { src, preview, name, size } = slide
  const [loaded, setLoaded] = useState(false)
  const [failed, setFailed] = useState(false)
  const style: CSSProperties = {
    ...(size && {
      width: `min(${size.width}px, 96dvw, ${size.width / size.height} * (100dvh - 6rem))`,
      aspectRatio: `${size.width} / ${size.height}`,
    }),
    // Show the preview behind it until the original, which may be many megabytes, has loaded.
    ...(!loaded && { background: `url("${preview}") 0 0 / 100% 100%` }),
  }
  return (
    <Picture
      // Fall back to the preview if this browser cannot show the original's format.
      src={failed ? preview : src}
      alt={name}
      style={style}
      draggable={false}
      onLoad={() => setLoaded(true)}
      onError={() => setFailed(true)}
      className="h-auto max-w-none rounded-lg bg-white"
    />
  )
}
