'use client'
import { FileImage } from 'lucide-react'
import { createElement, useState } from 'react'

/** A small square picture; an icon where there is none to show. */
export function Thumbnail({ src }: { src: string }) {
  const [missing, setMissing] = useState(false)
  return (
    <span className="flex size-12 shrink-0 items-center justify-center overflow-hidden rounded-xl bg-line text-soft">
      {missing ? (
        <FileImage size={20} aria-hidden />
      ) : (
        createElement('img', {
          src,
          alt: '',
          decoding: 'async',
          className: 'size-full object-cover',
          onError: () => setMissing(true),
        })
      )}
    </span>
  )
}
