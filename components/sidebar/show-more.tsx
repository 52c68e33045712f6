'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'

/** How far below the visible part the next page is asked for, so that nobody waits for it. */
const AHEAD = '400px'

interface ShowMoreProps {
  /**
   * The next page is requested automatically once per cursor, so that a failure is not repeated for
   * ever.
   */
  cursor: string
  onMore: () => Promise<void>
}

/** Asks for the next page when it comes near, or when pressed. */
export function ShowMore({ cursor, onMore }: ShowMoreProps) {
  const t = useTranslations('sidebar')
  const button = useRef<HTMLButtonElement>(null)
  const [loading, setLoading] = useState(false)
  const load = async () => {
    if (loading) return
    setLoading(true)
    await onMore()
    setLoading(false)
  }
  const onNear = useEffectEvent(load)
  useEffect(() => {
    const element = button.current
    if (!element || !cursor) return
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
  }, [cursor])
  return (
    <TextButton ref={button} aria-busy={loading} onClick={() => void load()} className="mt-1">
      {t('more')}
    </TextButton>
  )
}
