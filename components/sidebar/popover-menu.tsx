'use client'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { moveFocus } from '#components/ui/roving-focus.ts'

/** Pixels between the menu and its button, and the edge of the window. */
const GAP = 4

interface PopoverMenuProps {
  id: string
  label: string
  opener: RefObject<HTMLElement | null>
  onClose: () => void
  children: ReactNode
}

/** A menu over all else. A choice, Escape, Tab, scrolling and a press beside it close it. */
export function PopoverMenu({ id, label, opener, onClose, children }: PopoverMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const element = menu.current
    const button = opener.current
    if (!element || !button) return
    element.showPopover()
    const { top, bottom, right } = button.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = element
    const below = bottom + GAP + height <= window.innerHeight
    element.style.top = `${below ? bottom + GAP : Math.max(GAP, top - GAP - height)}px`
    element.style.left = `${Math.max(GAP, right - width)}px`
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true })

    const onToggle = () => !element.matches(':popover-open') && close()
    const hide = () => element.hidePopover()
    element.addEventListener('toggle', onToggle)
    window.addEventListener('scroll', hide, true)
    window.addEventListener('resize', hide)
    return () => {
      element.removeEventListener('toggle', onToggle)
      window.removeEventListener('scroll', hide, true)
      window.removeEventListener('resize', hide)
    }
  }, [opener])
  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onClick={() => menu.current?.hidePopover()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Tab') menu.current?.hidePopover()
        if (moveFocus(event.currentTarget, '[role=menuitem]', event.key)) event.preventDefault()
      }}
      className="fixed m-0 w-56 rounded-xl border border-line bg-raised p-1 text-ink shadow-lg"
    >
      {children}
    </div>
  )
}
