import type { InputAction } from './input-hold.ts'

/**
 * Does to a live control what was done to it before; React hears it as if it was done now. It travels
 * as text, like `holdInput`, so it must stand alone.
 */
export function repeatInput(target: Element, action: InputAction) {
  const bubbling = { bubbles: true, cancelable: true }
  const data = new DataTransfer()
  const field = target as HTMLInputElement
  switch (action.kind) {
    case 'press':
      return field.click()
    case 'submit':
      return (target as HTMLFormElement).requestSubmit()
    case 'key':
      return target.dispatchEvent(new KeyboardEvent('keydown', action.key))
    case 'files':
      return target.dispatchEvent(new Event('change', bubbling))
    case 'drop':
    case 'paste':
      for (const file of action.files) data.items.add(file)
      return target.dispatchEvent(
        action.kind === 'drop'
          ? new DragEvent('drop', { ...bubbling, dataTransfer: data })
          : new ClipboardEvent('paste', { ...bubbling, clipboardData: data }),
      )
    case 'check':
      // A click turns the box, and React hears of it; so it is turned the other way before.
      if (field.type === 'radio' && !action.checked) return
      field.checked = !action.checked
      return field.click()
    case 'text': {
      const isChoice = field.localName === 'select'
      const { selectionStart, selectionEnd } = field
      // Once React has rendered what it hears now, and put the caret at the end.
      if (!isChoice && field === document.activeElement)
        queueMicrotask(() => field.setSelectionRange(selectionStart, selectionEnd))
      // React hears of a text only if it differs from what was last set on the element itself. So it
      // is shown another one, and the right one is set behind its back.
      if (!isChoice) field.value = `${action.value} `
      Reflect.set(Object.getPrototypeOf(field), 'value', action.value, field)
      return target.dispatchEvent(new Event(isChoice ? 'change' : 'input', bubbling))
    }
  }
}
