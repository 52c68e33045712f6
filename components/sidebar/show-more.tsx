'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'

/** How far below the visible part the next page is asked for, so that nobody waits for it. */
const AHEAD = '400px'

/**
 * Asks for the next page when it comes near, or when pressed. To be given another key with every
 * page: it asks once by itself, so that a failure is not repeated without end.
 */
export function ShowMore({ onMore }: { onMore: () => Promise<void> }) {
  const t = useTranslations('sidebar')
  const button = useRef<HTMLButtonElement>(null)
  const [loading, setLoading] = useState(false)
  const load = async () => {
    setLoading(true)
    await onMore()
    setLoading(false)
  }
  const onNear = useEffectEvent(load)
  useEffect(() => {
    const element = button.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        void onNear()
      },
      { root: element.closest('nav'), rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <TextButton ref={button} disabled={loading} onClick={() => void load()} className="mt-1">
      {t('more')}
    </TextButton>
  )
}
