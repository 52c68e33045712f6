'use client'
import { type RefObject, useEffect } from 'react'

/**
 * Says that a part of the page is alive which comes after the page, because its scripts do. On the
 * server it stands inside a `data-late` element.
 * @param element anything that is inside
 */
export function useLateContent(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    element.current?.closest('[data-late]')?.removeAttribute('data-late')
    window.inputHold?.arrive()
  }, [element])
}
