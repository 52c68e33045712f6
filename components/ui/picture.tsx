import { createElement } from 'react'

interface PictureProps {
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
export function Picture({ src, alt, size, className }: PictureProps) {
  const { width, height } = size ?? {}
  return createElement('img', { src, alt, width, height, className, decoding: 'async' })
}
