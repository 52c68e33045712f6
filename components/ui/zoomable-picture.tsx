'use client'
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { TransformComponent, TransformWrapper, useControls } from 'react-zoom-pan-pinch'
import { useTranslations } from 'use-intl'
import { LightboxButton } from './lightbox-button.tsx'
import { LightboxPicture } from './lightbox-picture.tsx'
import type { Slide } from './slides.ts'

/** How much larger than fitted; enough to count the pixels of a large photo. */
const MAX_SCALE = 16
const whole = { width: '100%', height: '100%' }

/** A picture to be zoomed by wheel, pinch, double click and buttons, and moved when it is larger. */
export function ZoomablePicture({ slide }: { slide: Slide }) {
  return (
    <TransformWrapper maxScale={MAX_SCALE} disablePadding doubleClick={{ mode: 'toggle', step: 1 }}>
      <TransformComponent
        wrapperStyle={whole}
        contentStyle={{ ...whole, alignItems: 'center', justifyContent: 'center' }}
      >
        <LightboxPicture key={slide.id} slide={slide} />
      </TransformComponent>
      <ZoomButtons slideId={slide.id} />
    </TransformWrapper>
  )
}

function ZoomButtons({ slideId }: { slideId: string }) {
  const t = useTranslations('lightbox')
  const { zoomIn, zoomOut, resetTransform } = useControls()
  // The animation is the library's own; no style sheet switches it off.
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const duration = calm ? 0 : 200
  // The next picture is whole at first; the buttons stay, and the focus with them.
  const begin = useEffectEvent(() => void resetTransform(0))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slide begins anew.
  useEffect(() => begin(), [slideId])
  return (
    <div className="absolute top-3 left-3 flex gap-2">
      <LightboxButton label={t('zoomIn')} onClick={() => void zoomIn(0.5, duration)}>
        <ZoomIn size={20} aria-hidden />
      </LightboxButton>
      <LightboxButton label={t('zoomOut')} onClick={() => void zoomOut(0.5, duration)}>
        <ZoomOut size={20} aria-hidden />
      </LightboxButton>
      <LightboxButton label={t('reset')} onClick={() => void resetTransform(duration)}>
        <Maximize size={20} aria-hidden />
      </LightboxButton>
    </div>
  )
}
