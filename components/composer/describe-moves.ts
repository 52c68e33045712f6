import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import type { DraftAttachment } from './draft.ts'
import type { Translate } from './translate.ts'

/** What a screen reader says while an item of the tray is moved; `t` reads `composer.moves`. */
export function describeMoves(items: readonly DraftAttachment[], t: Translate): Announcements {
  const say = (text: string, id: UniqueIdentifier, place: UniqueIdentifier | undefined) =>
    t(text, {
      name: items.find(({ key }) => key === id)?.name ?? '',
      position: items.findIndex(({ key }) => key === (place ?? id)) + 1,
      count: items.length,
    })
  return {
    onDragStart: ({ active }) => say('lifted', active.id, active.id),
    onDragOver: ({ active, over }) => say('moved', active.id, over?.id),
    onDragEnd: ({ active, over }) => say('dropped', active.id, over?.id),
    onDragCancel: ({ active }) => say('cancelled', active.id, active.id),
  }
}
