'use client'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useClickBeside } from '#components/ui/use-click-beside.ts'
import { LightboxButton } from './lightbox-button.tsx'
import { LightboxStage } from './lightbox-stage.tsx'
import type { Slide } from './slides.ts'

interface LightboxProps {
  slides: Slide[]
  /** The slide to begin with. */
  openedId: string
  onClose: () => void
}

/**
 * Pictures over the page, as large as they fit, to be zoomed and leafed through. Escape, the button
 * and a click beside the picture close it; the browser gives the focus back to where it was.
 */
export function Lightbox({ slides, openedId, onClose }: LightboxProps) {
  const t = useTranslations('lightbox')
  const dialog = useRef<HTMLDialogElement>(null)
  const [shownId, setShownId] = useState(openedId)
  const index = Math.max(
    0,
    slides.findIndex(({ id }) => id === shownId),
  )
  const slide = slides[index]
  const [previous, next] = [slides[index - 1], slides[index + 1]]
  const show = (other: Slide | undefined) => other && setShownId(other.id)

  const onKeyDown = useEffectEvent(({ key, target }: KeyboardEvent) => {
    // Within a video the arrows seek.
    if (target instanceof HTMLVideoElement) return
    if (key === 'ArrowLeft') show(previous)
    if (key === 'ArrowRight') show(next)
  })
  useEffect(() => {
    dialog.current?.showModal()
    // Listen on the window, because the focus leaves the dialog when the focused button disappears.
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  useClickBeside(dialog)

  if (!slide) return null
  return (
    <dialog
      ref={dialog}
      aria-label={slide.name}
      onClose={onClose}
      className="fixed inset-0 size-full max-h-dvh max-w-[100dvw] overflow-hidden bg-transparent text-white not-open:hidden backdrop:bg-black/85"
    >
      <LightboxStage slide={slide} />
      {slides.length > 1 && (
        <>
          <LightboxButton
            label={t('previous')}
            aria-disabled={!previous}
            onClick={() => show(previous)}
            className="absolute top-1/2 left-2 -translate-y-1/2"
          >
            <ChevronLeft size={24} aria-hidden />
          </LightboxButton>
          <LightboxButton
            label={t('next')}
            aria-disabled={!next}
            onClick={() => show(next)}
            className="absolute top-1/2 right-2 -translate-y-1/2"
          >
            <ChevronRight size={24} aria-hidden />
          </LightboxButton>
        </>
      )}
      <p
        aria-live="polite"
        className="pointer-events-none absolute inset-x-0 bottom-0 flex justify-center gap-3 p-3 text-sm"
      >
        <bdi className="min-w-0 truncate rounded-full bg-black/60 px-3 py-1">{slide.name}</bdi>
        {slides.length > 1 && (
          <span className="shrink-0 rounded-full bg-black/60 px-3 py-1 tabular-nums">
            {t('position', { position: index + 1, count: slides.length })}
          </span>
        )}
      </p>
      <LightboxButton
        label={t('close')}
        autoFocus
        onClick={() => dialog.current?.close()}
        className="absolute top-3 right-3"
      >
        <X size={22} aria-hidden />
      </LightboxButton>
    </dialog>
  )
}
