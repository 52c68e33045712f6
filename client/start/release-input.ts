import type { HeldInput, InputHold } from './input-hold.ts'
import type { repeatInput } from './repeat-input.ts'

/**
 * Repeats all that is held, in order, and lets go of it; what is done meanwhile waits its turn. It is
 * called from an effect, which is when the page is alive and nothing was rendered anew yet. It travels
 * as text, like `holdInput`, so it must stand alone.
 */
export async function releaseInput(hold: InputHold, repeatHeld: typeof repeatInput) {
  const { held } = hold
  /** React has shown what came of the last thing, and does nothing that an event would come into. */
  const committed = () => new Promise((resolve) => setTimeout(resolve))
  const composed = () =>
    new Promise((resolve) => addEventListener('compositionend', resolve, { once: true }))
  const isLate = ({ action, target }: HeldInput) =>
    action.kind === 'press' && target.closest('[data-late]') !== null
  const repeat = ({ target, path, action, mark }: HeldInput) => {
    mark?.cancel()
    const live = target.isConnected ? target : document.querySelector(path)
    hold.passing = true
    if (live) repeatHeld(live, action)
    hold.passing = false
  }
  const repeatAll = async () => {
    for (;;) {
      // To set a field's value would end the word that an input method is making in it.
      if (hold.composing) await composed()
      const item = held.find((some) => !isLate(some))
      if (!item) return
      held.splice(held.indexOf(item), 1)
      repeat(item)
      await committed()
    }
  }

  // A browser may put back what stood in the fields before a reload, and tells nobody. Texts count as
  // typed. A choice took effect when it was made, and what the server knows now may be a later one.
  const isHeld = (element: Element) => held.some(({ target }) => target.contains(element))
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (field.type === 'file' || isHeld(field)) continue
    if ('checked' in field) field.checked = field.defaultChecked
    const { value } = field
    if (value !== field.defaultValue)
      held.unshift({ target: field, path: '', mark: null, action: { kind: 'text', value } })
  }
  for (const option of document.querySelectorAll('option')) {
    if (option.defaultSelected && !isHeld(option)) option.selected = true
  }

  // Fields are told at once what they hold: in the next rendering React puts back what it knew, under
  // the fingers of whoever is typing.
  const focused = document.activeElement
  const focusPath = focused && hold.pathOf(focused)
  while (!hold.composing && /^(text|check)$/.test(held[0]?.action.kind ?? '')) {
    const first = held.shift()
    if (first) repeat(first)
  }
  hold.heard = held.length === 0
  await committed()
  // What was rendered anew has lost the focus.
  if (focusPath && !focused.isConnected) document.querySelector<HTMLElement>(focusPath)?.focus()
  await repeatAll()
  hold.heard = true
  hold.awake = true
  hold.arrive = async () => {
    await repeatAll()
    if (!document.querySelector('[data-late]')) hold.end()
  }
  hold.arrive()
}
