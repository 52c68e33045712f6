'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'

interface EarlierTurnsProps {
  scroller: RefObject<HTMLElement | null>
  /** The first turn that is shown now: looked at again after every change of it. */
  firstId: string | undefined
  onShow: () => void
}

/** Shows more turns when the reader comes near the first ones, or presses the button. */
export function EarlierTurns({ scroller, firstId, onShow }: EarlierTurnsProps) {
  const t = useTranslations('versions')
  const button = useRef<HTMLButtonElement>(null)
  const show = useEffectEvent(onShow)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an observer tells of a change only, and after more turns the button may still be near.
  useEffect(() => {
    if (!button.current) return
    const near = { root: scroller.current, rootMargin: '400px 0px' }
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && show(), near)
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [scroller, firstId])
  return (
    <TextButton ref={button} onClick={onShow}>
      {t('earlier')}
    </TextButton>
  )
}
