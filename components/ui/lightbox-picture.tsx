'use client'
import type { CSSProperties } from 'react'
import { Picture } from './picture.tsx'
import type { Slide } from './slides.ts'

/** A picture in its own size, or as large as the window lets it be. */
export function LightboxPicture({ slide }: { slide: Slide }) {
  const { src, name, size } = slide
  const style: CSSProperties | undefined = size
    ? {
        width: `min(${size.width}px, 96dvw, ${size.width / size.height} * (100dvh - 6rem))`,
        aspectRatio: `${size.width} / ${size.height}`,
      }
    : undefined
  return (
    <Picture
      src={src}
      alt={name}
      style={style}
      draggable={false}
      className="h-auto max-w-none rounded-lg bg-white"
    />
  )
}
