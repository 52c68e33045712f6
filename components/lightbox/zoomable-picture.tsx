'use client'
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useRef } from 'react'
import {
  type ReactZoomPanPinchContentRef,
  TransformComponent,
  TransformWrapper,
} from 'react-zoom-pan-pinch'
import { useTranslations } from 'use-intl'
import { LightboxButton } from './lightbox-button.tsx'
import { LightboxPicture } from './lightbox-picture.tsx'
import type { Slide } from './slides.ts'

/** How much larger than fitted; enough to count the pixels of a large photo. */
const MAX_SCALE = 16
const STEP = 0.5
/** In milliseconds. */
const DURATION = 200
const whole = { width: '100%', height: '100%' }
const centred = { ...whole, alignItems: 'center', justifyContent: 'center' }

/** A picture to be zoomed by wheel, pinch, double click and buttons, and moved when it is larger. */
export function ZoomablePicture({ slide }: { slide: Slide }) {
  const t = useTranslations('lightbox')
  const stage = useRef<ReactZoomPanPinchContentRef>(null)
  // The animation is the library's own; no style sheet switches it off.
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : DURATION
  return (
    <>
      <TransformWrapper
        key={slide.id}
        ref={stage}
        maxScale={MAX_SCALE}
        disablePadding
        doubleClick={{ mode: 'toggle', step: 1, animationTime: duration }}
      >
        <TransformComponent wrapperStyle={whole} contentStyle={centred}>
          <LightboxPicture slide={slide} />
        </TransformComponent>
      </TransformWrapper>
      {/* The buttons stand outside, so that they survive a change of slide and keep the focus. */}
      <div className="absolute top-3 left-3 flex gap-2">
        <LightboxButton label={t('zoomIn')} onClick={() => stage.current?.zoomIn(STEP, duration)}>
          <ZoomIn size={20} aria-hidden />
        </LightboxButton>
        <LightboxButton label={t('zoomOut')} onClick={() => stage.current?.zoomOut(STEP, duration)}>
          <ZoomOut size={20} aria-hidden />
        </LightboxButton>
        <LightboxButton label={t('reset')} onClick={() => stage.current?.resetTransform(duration)}>
          <Maximize size={20} aria-hidden />
        </LightboxButton>
      </div>
    </>
  )
}
