'use client'
import { useEffect } from 'react'

/**
 * Says that the page is alive. It belongs into the component that is around everything else: its effect
 * comes after theirs, and what they set up must be there by then.
 */
export function useStart() {
  useEffect(() => window.inputHold?.start(), [])
}
