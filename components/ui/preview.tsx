'use client'
import { FileImage, Film } from 'lucide-react'
import { useState } from 'react'
import { Picture } from './picture.tsx'

interface PreviewProps {
  /** Null where there is nothing to show. */
  src: string | null
  alt?: string
  video?: boolean
  size?: { width: number; height: number }
  className: string
}

/** A small picture of something; an icon of its kind while there is none, or it cannot be shown. */
export function Preview({ src, alt = '', video = false, size, className }: PreviewProps) {
  const [failed, setFailed] = useState<string | null>(null)
  const Icon = video ? Film : FileImage
  if (!src || failed === src) {
    return (
      <span className={`flex items-center justify-center bg-line text-soft ${className}`}>
        <Icon size={20} role="img" aria-label={alt} aria-hidden={alt === ''} />
      </span>
    )
  }
  return (
    <Picture
      src={src}
      alt={alt}
      {...(size && { size })}
      className={className}
      loading="lazy"
      // A picture dragged out of the page would count as a file dropped on it.
      draggable={false}
      onError={() => setFailed(src)}
    />
  )
}
