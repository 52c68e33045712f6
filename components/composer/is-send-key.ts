import type { KeyboardEvent } from 'react'

/** Whether a key sends what was typed: Enter, but not the one that ends a composition. */
export function isSendKey(event: KeyboardEvent): boolean {
  // 229 is what Safari reports for the Enter that ends an input method's composition.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return false
  return event.key === 'Enter' && !event.shiftKey
}
