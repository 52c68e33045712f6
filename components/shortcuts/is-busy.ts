// The list of conversations is left out although it may be a drawer: search must work inside it.
const OVERLAYS = 'dialog[open], [role="dialog"]:not(#sidebar), [role="alertdialog"]'
const MENUS =
  '[role="menu"], [role="listbox"], [aria-haspopup][aria-expanded="true"], [aria-controls="sidebar"][aria-expanded="true"]'
const FIELDS = 'input, textarea, select, [contenteditable="true"]'
const EDIT_FORMS = 'main textarea:not(#message)'

const isShown = (selector: string) =>
  Array.from(document.querySelectorAll(selector)).some((element) => element.checkVisibility())

/** A dialog is open, and all keys are its own. */
export const hasDialog = (): boolean => isShown(OVERLAYS)

/** Whether a key would be typed into a field. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof Element && target.matches(FIELDS)

/** Escape closes something here, so it must not stop the answer too. */
export function closesSomething(event: Event): boolean {
  const { target } = event
  const elsewhere = isTyping(event) && target instanceof Element && target.id !== 'message'
  return elsewhere || isShown(MENUS) || isShown(EDIT_FORMS)
}
