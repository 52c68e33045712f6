'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { previewUrl } from './attachment-url.ts'
import type { Slide } from './slides.ts'

/** A video to be played; where the browser cannot, the file itself is offered. */
export function LightboxVideo({ slide }: { slide: Slide }) {
  const t = useTranslations('lightbox')
  const [failed, setFailed] = useState(false)
  return (
    <div className="grid size-full place-items-center">
      {failed ? (
        <p role="alert" className="mx-14 max-w-md rounded-2xl bg-black/60 p-6 text-center">
          {t('cannotPlay')}{' '}
          <a href={slide.src} download={slide.name} className="underline">
            {t('download')}
          </a>
        </p>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: it is the person's own file, which has none.
        <video
          controls
          playsInline
          preload="metadata"
          poster={previewUrl(slide.id)}
          src={slide.src}
          aria-label={slide.name}
          onError={() => setFailed(true)}
          className="max-h-[calc(100dvh-6rem)] max-w-[96dvw] rounded-lg bg-black"
        />
      )}
    </div>
  )
}
