import { createElement, type ImgHTMLAttributes } from 'react'

interface PictureProps extends ImgHTMLAttributes<HTMLImageElement> {
  src: string
  alt: string
  /** In pixels; keeps the place while it loads. */
  size?: { width: number; height: number }
  className: string
}

/**
 * A picture of ours. `next/image` is not used: previews come ready-made from our own API, and its
 * optimiser is switched off because of its advisories.
 */
export function Picture({ size, ...props }: PictureProps) {
  const { width, height } = size ?? {}
  return createElement('img', { width, height, decoding: 'async', ...props })
}
