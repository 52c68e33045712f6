/** What can be done from the keyboard, in the order in which it is listed. */
export const ACTIONS = ['new', 'search', 'stop', 'copy', 'thinking', 'help'] as const
export type Action = (typeof ACTIONS)[number]

/**
 * The keys of each action, in the words of tinykeys: `$mod` is Cmd on Apple's systems and Ctrl elsewhere.
 * No browser asks for these itself, except for Ctrl + K, which Chromium and Firefox give to pages and
 * readers know from elsewhere. Ctrl + Shift + a letter is always somebody's, and Ctrl + Alt types
 * characters where there is an AltGr. Comma and Period are places on the keyboard, because Shift makes
 * different characters of them in each country.
 */
export const BINDINGS: Readonly<Record<Action, string>> = {
  new: '$mod+Shift+Enter',
  search: '$mod+k',
  stop: 'Escape',
  copy: '$mod+Shift+Comma',
  thinking: '$mod+Shift+Period',
  // Some keyboards have the slash on a shifted key.
  help: '$mod+[Shift]+/',
}
