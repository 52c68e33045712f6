'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Whether a title is being written anew within an element. When that has ended by a key, the focus
 * goes to what `selector` finds there: the field that had it is gone.
 */
export function useRenaming(element: RefObject<HTMLElement | null>, selector: string) {
  const [renaming, setRenaming] = useState(false)
  const returning = useRef(false)
  useEffect(() => {
    if (!renaming && returning.current) {
      element.current?.querySelector<HTMLElement>(selector)?.focus()
    }
    returning.current = false
  }, [renaming, element, selector])
  return {
    renaming,
    begin: () => setRenaming(true),
    end: (byKey: boolean) => {
      returning.current = byKey
      setRenaming(false)
    },
  }
}
