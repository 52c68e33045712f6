import { type Action, BINDINGS } from './bindings.ts'

const NAMES: Readonly<Record<string, string>> = { Comma: ',', Period: '.', Escape: 'Esc', k: 'K' }
const APPLE_NAMES: Readonly<Record<string, string>> = {
  ...NAMES,
  $mod: '⌘',
  Shift: '⇧',
  Enter: '↩',
}

/** The keys of an action as they are written on the reader's keyboard. */
export function nameKeys(action: Action, apple: boolean): string[] {
  const names = apple ? APPLE_NAMES : { ...NAMES, $mod: 'Ctrl' }
  return BINDINGS[action]
    .split('+')
    .filter((key) => !key.startsWith('['))
    .map((key) => names[key] ?? key)
}
