import type { Draft } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'

/** Moves an item of the tray to the place of another, and the others up. */
export function moveAttachment(draft: Store<Draft>, key: string, toPlaceOf: string) {
  draft.update((current) => ({
    ...current,
    attachments: reorder(current.attachments, key, toPlaceOf),
  }))
}

/** The same items in their new order; as they are when either is not among them. */
export function reorder<T extends { key: string }>(
  items: T[],
  key: string,
  toPlaceOf: string,
): T[] {
  const from = items.findIndex((item) => item.key === key)
  const to = items.findIndex((item) => item.key === toPlaceOf)
  const moved = items[from]
  if (!moved || to < 0 || from === to) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, moved)
}
