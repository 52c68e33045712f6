'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { LightboxPicture } from './lightbox-picture.tsx'
import { LightboxVideo } from './lightbox-video.tsx'
import type { Slide } from './slides.ts'

type Stage = ComponentType<{ slide: Slide }>

/** What a slide shows. Zooming is loaded when it is first needed; until then the picture is there. */
export function LightboxStage({ slide }: { slide: Slide }) {
  const [Zoomable, setZoomable] = useState<Stage | null>(null)
  useEffect(() => {
    import('./zoomable-picture.tsx').then(
      ({ ZoomablePicture }) => setZoomable(() => ZoomablePicture),
      // If zooming cannot be loaded, the plain picture stays.
      () => {},
    )
  }, [])
  if (slide.kind === 'video') return <LightboxVideo key={slide.id} slide={slide} />
  if (Zoomable) return <Zoomable slide={slide} />
  return (
    <div className="grid size-full place-items-center">
      <LightboxPicture key={slide.id} slide={slide} />
    </div>
  )
}
