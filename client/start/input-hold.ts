/** What was done to a control before the page could hear it. */
export type InputAction =
  | { kind: 'press' | 'submit' | 'files' }
  | { kind: 'text'; value: string }
  | { kind: 'check'; checked: boolean }
  | { kind: 'key'; key: KeyboardEventInit }
  | { kind: 'drop' | 'paste'; files: File[] }

export interface HeldInput {
  action: InputAction
  target: Element
  /** Finds the target again, should React have made the element anew. */
  path: string
  /** Shows that the press was taken. */
  mark: Animation | null
}

/** Input that is held, between the page that cannot hear it yet and the one that can. */
export interface InputHold {
  /** In the order in which it was done. */
  held: HeldInput[]
  /** The page is alive, and what was held is being repeated. */
  started: boolean
  /** Fields hear for themselves what is typed and picked. */
  heard: boolean
  /** Only what is inside a `data-late` element is still held. */
  awake: boolean
  /** Events pass, because they are held ones being repeated. */
  passing: boolean
  /** An input method is making a word. */
  composing: boolean
  /** How an element is found again. */
  pathOf: (element: Element) => string
  /** To be called from an effect that comes after all others of the page. */
  start: () => void
  /** To be called when an element is not `data-late` any more. */
  arrive: () => void
  /** Hears nothing any more. */
  end: () => void
}

declare global {
  interface Window {
    inputHold?: InputHold
  }
}
