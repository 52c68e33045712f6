'use client'
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { type Action, BINDINGS } from './bindings.ts'
import { closesSomething, hasDialog, isTyping } from './is-busy.ts'

/** An action; it returns false when there was nothing to do, which leaves the key to the browser. */
export type Actions = Readonly<Record<Action, () => boolean>>

/** Leave keys alone while a dialog is open or an input method composes. */
const ignore = (event: KeyboardEvent) =>
  // 229 is what Safari reports for the key that ends a composition.
  event.repeat || event.isComposing || event.keyCode === 229 || hasDialog()

/** Listens for the shortcuts, before the page's own handlers close what Escape is meant for. */
export function useShortcuts(actions: Actions) {
  useEffect(() => {
    const run = (action: Action) => (event: KeyboardEvent) => {
      if (actions[action]()) event.preventDefault()
    }
    return tinykeys(
      window,
      {
        [BINDINGS.new]: run('new'),
        [BINDINGS.search]: run('search'),
        [BINDINGS.copy]: run('copy'),
        [BINDINGS.thinking]: run('thinking'),
        [BINDINGS.help]: run('help'),
        [BINDINGS.stop]: (event) => closesSomething(event) || run('stop')(event),
        '[Shift]+?': (event) => isTyping(event) || run('help')(event),
      },
      { capture: true, ignore },
    )
  }, [actions])
}
