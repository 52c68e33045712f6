'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** From this width on the drawer is a column that is always there. */
const WIDE = '(min-width: 48rem)'

interface DrawerFocus {
  open: boolean
  onClose: () => void
  opener: RefObject<HTMLElement | null>
  /** What is focused first. */
  first: RefObject<HTMLElement | null>
}

/** Moves the focus into the drawer and back to its opener; closes it when the window is widened. */
export function useDrawerFocus({ open, onClose, opener, first }: DrawerFocus) {
  const wasOpen = useRef(false)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (open) first.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = open
    if (!open) return
    const wide = matchMedia(WIDE)
    const onChange = () => close()
    wide.addEventListener('change', onChange)
    return () => wide.removeEventListener('change', onChange)
  }, [open, opener, first])
}
