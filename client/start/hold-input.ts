import type { HeldInput, InputAction, InputHold } from './input-hold.ts'
import type { releaseInput } from './release-input.ts'
import type { repeatInput } from './repeat-input.ts'

/**
 * Holds what is pressed, picked and typed until the page is alive, and says so when it cannot become
 * so.
 *
 * It travels as text inside the page, because any script with an address may be the one that is late:
 * so it must stand alone and name nothing from outside itself; what lets go of the input travels
 * along. Presses are marked by an animation and not by an attribute, which React would find where it
 * expects none.
 * @param shortcuts the keys that mean something together with Ctrl or Cmd, or alone outside of fields
 */
export function holdInput(
  shortcuts: readonly string[],
  release: typeof releaseInput,
  repeat: typeof repeatInput,
) {
  const held: HeldInput[] = []
  const pathOf = (element: Element): string => {
    if (element.id) return `#${CSS.escape(element.id)}`
    const { parentElement: parent, localName } = element
    if (!parent) return ':root'
    const twins = Array.from(parent.children).filter((child) => child.localName === localName)
    return `${pathOf(parent)}>${localName}:nth-of-type(${twins.indexOf(element) + 1})`
  }
  const notes = () => Array.from(document.querySelectorAll<HTMLElement>('[data-start]'))
  const show = (name: string) => {
    if (state.started) return
    const note = notes().find(({ dataset }) => dataset.start === name)
    if (note) note.hidden = false
    else addEventListener('DOMContentLoaded', () => show(name), { once: true })
  }
  const hold = (target: Element, action: InputAction, marked = false) => {
    const look = { opacity: ['0.5', '0.5'], cursor: ['progress', 'progress'] }
    const mark = marked ? target.animate(look, { duration: 1_000, iterations: Infinity }) : null
    held.push({ target, action, path: pathOf(target), mark })
    if (marked) show('held')
  }
  const isHeld = (target: Element, kind: InputAction['kind']) =>
    held.some((item) => item.target === target && item.action.kind === kind)
  const formOf = (target: Element) => (target as HTMLInputElement).form ?? null
  const sends = (target: Element) => (target as HTMLElement).enterKeyHint === 'send'

  const hear: Record<string, (event: Event, target: Element) => void> = {
    pointerdown(event, target) {
      const control = target.closest<HTMLElement>('button, a[href]')
      const { clientX, clientY, button, ctrlKey, metaKey, shiftKey, altKey } = event as PointerEvent
      if (!control || button || ctrlKey || metaKey || shiftKey || altKey) return
      const path = pathOf(control)
      const press = new AbortController()
      const options = { capture: true, signal: press.signal }
      const onClick = (click: Event) => control.contains(click.target as Node) && press.abort()
      const onRelease = (release: PointerEvent) => {
        const isStill = Math.hypot(release.clientX - clientX, release.clientY - clientY) < 10
        // The click comes after this. It goes astray when React has made the control anew since.
        setTimeout(() => {
          if (press.signal.aborted) return
          press.abort()
          if (isStill && !control.isConnected) document.querySelector<HTMLElement>(path)?.click()
        })
      }
      addEventListener('click', onClick, options)
      addEventListener('pointerup', onRelease, options)
      addEventListener('pointercancel', () => press.abort(), options)
    },
    click(event, target) {
      const control = target.closest<HTMLElement>('button, a[href]')
      if (!control) return event.stopImmediatePropagation()
      if (control instanceof HTMLAnchorElement) {
        const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent
        const isElsewhere = control.target || control.hasAttribute('download')
        // A link works by itself. But leaving the page must not lose what was done before.
        if (isElsewhere || button || ctrlKey || metaKey || shiftKey || altKey || !held.length)
          return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      const { reload, picks } = control.dataset
      if (reload) return location.reload()
      // Files can be picked right after a press only, so the browser asks for them now.
      if (picks) return document.getElementById(picks)?.click()
      if (!isHeld(control, 'press')) hold(control, { kind: 'press' }, true)
    },
    submit(event, target) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!isHeld(target, 'submit')) hold(target, { kind: 'submit' }, true)
    },
    input(event, target) {
      if (state.heard) return
      event.stopImmediatePropagation()
      const { type, value, checked } = target as HTMLInputElement
      const isCheck = type === 'checkbox' || type === 'radio'
      const action: InputAction =
        type === 'file'
          ? { kind: 'files' }
          : isCheck
            ? { kind: 'check', checked }
            : { kind: 'text', value }
      // What was pressed in between saw the field as it was then.
      const last = held.at(-1)
      if (last?.target === target && last.action.kind === action.kind) last.action = action
      else hold(target, action)
    },
    change(event) {
      // Told after the input, of the same thing.
      if (!state.heard) event.stopImmediatePropagation()
    },
    beforeinput(event, target) {
      // A question that is being sent does not change any more.
      const form = formOf(target)
      const isSent = held.some(
        ({ action, target: done }) =>
          (action.kind === 'key' && done === target) ||
          (action.kind === 'press' &&
            formOf(done) === form &&
            (done as HTMLButtonElement).type === 'submit'),
      )
      if (form && sends(target) && isSent) event.preventDefault()
    },
    keydown(event, target) {
      const pressed = event as KeyboardEvent
      const { key, code, shiftKey, ctrlKey, metaKey, altKey, repeat, isComposing, keyCode } =
        pressed
      // 229 is what Safari reports for the key that ends a composition.
      if (repeat || isComposing || keyCode === 229) return
      const isField = target.matches('input, textarea, select')
      const isLoneField = target.localName === 'input' && !formOf(target)
      const isEntered = key === 'Enter' && !shiftKey && (sends(target) || isLoneField)
      const isNamed = shortcuts.some((name) =>
        [key.toLowerCase(), code.toLowerCase()].includes(name),
      )
      const isShortcut =
        isNamed && (ctrlKey || metaKey || key === 'Escape' || (key === '?' && !isField))
      if (!isEntered && !isShortcut) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (isEntered && isHeld(target, 'key')) return
      const modifiers = { shiftKey, ctrlKey, metaKey, altKey }
      const init = { key, code, ...modifiers, bubbles: true, cancelable: true }
      hold(target, { kind: 'key', key: init }, isEntered)
    },
    dragover(event) {
      // Otherwise the browser leaves the page for the file that is dropped.
      if ((event as DragEvent).dataTransfer?.types.includes('Files')) event.preventDefault()
    },
    drop(event, target) {
      const files = Array.from((event as DragEvent).dataTransfer?.files ?? [])
      if (!files.length) return
      event.preventDefault()
      event.stopImmediatePropagation()
      hold(target, { kind: 'drop', files })
    },
    paste(event, target) {
      const files = Array.from((event as ClipboardEvent).clipboardData?.files ?? [])
      if (!files.length) return
      event.preventDefault()
      event.stopImmediatePropagation()
      hold(target, { kind: 'paste', files })
    },
    compositionstart() {
      state.composing = true
    },
    compositionend() {
      state.composing = false
    },
    error(_event, target) {
      if ((target as HTMLScriptElement).src?.includes('/_next/')) show('failed')
    },
  }
  const listen = (event: Event) => {
    const target = event.target instanceof Element ? event.target : document.body
    if (state.passing || (state.awake && !target?.closest('[data-late]'))) return
    hear[event.type]?.(event, target)
  }
  const timer = setTimeout(() => show('failed'), 10_000)
  const state: InputHold = {
    held,
    started: false,
    heard: false,
    awake: false,
    passing: false,
    composing: false,
    pathOf,
    start() {
      // React runs effects twice while developing.
      if (state.started) return
      state.started = true
      clearTimeout(timer)
      for (const note of notes()) note.hidden = true
      void release(state, repeat)
    },
    arrive() {},
    end() {
      for (const type in hear) removeEventListener(type, listen, true)
    },
  }
  for (const type in hear) addEventListener(type, listen, true)
  window.inputHold = state
}
