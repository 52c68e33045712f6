'use client'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { TextButton } from '#components/ui/text-button.tsx'

interface MoreTurnsProps {
  scroller: RefObject<HTMLElement | null>
  /** The turn beside it: looked at again after every change of it. */
  besideId: string | undefined
  onShow: () => void
  children: ReactNode
}

/** Shows more turns when the reader comes near, or presses the button. */
export function MoreTurns({ scroller, besideId, onShow, children }: MoreTurnsProps) {
  const button = useRef<HTMLButtonElement>(null)
  const show = useEffectEvent(onShow)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an observer tells of a change only, and after more turns the button may still be near.
  useEffect(() => {
    if (!button.current) return
    const near = { root: scroller.current, rootMargin: '400px 0px' }
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && show(), near)
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [scroller, besideId])
  return (
    <TextButton ref={button} onClick={onShow}>
      {children}
    </TextButton>
  )
}
