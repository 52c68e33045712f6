'use client'
import { createElement, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Slide } from './slides.ts'

/** A video to be played; where the browser cannot, the file itself is offered. */
export function LightboxVideo({ slide }: { slide: Slide }) {
  const t = useTranslations('lightbox')
  const [failed, setFailed] = useState(false)
  const { src, preview, name } = slide
  return (
    <div className="grid size-full place-items-center">
      {failed ? (
        <p role="alert" className="mx-14 max-w-md rounded-2xl bg-black/60 p-6 text-center">
          {t('cannotPlay')}{' '}
          <a href={src} download={name} className="underline">
            {t('download')}
          </a>
        </p>
      ) : (
        // Without captions: it is the person's own file, which has none.
        createElement('video', {
          src,
          poster: preview,
          controls: true,
          playsInline: true,
          preload: 'metadata',
          'aria-label': name,
          onError: () => setFailed(true),
          className: 'max-h-[calc(100dvh-6rem)] max-w-[96dvw] rounded-lg bg-black',
        })
      )}
    </div>
  )
}
