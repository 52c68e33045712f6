import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'
import type { DraftAttachment } from '#client/state/draft.ts'
import type { Translate } from '#components/ui/translate.ts'

interface Moving {
  /** Whether the item that was picked up has been over another one. */
  moved: boolean
}

/**
 * What a screen reader says while an item of the tray is moved.
 * @param t reads namespace `composer.moves`
 * @param moving kept from one rendering to the next
 */
export function describeMoves(
  items: readonly DraftAttachment[],
  t: Translate,
  moving: Moving,
): Announcements {
  const say = (text: string, id: UniqueIdentifier, place: UniqueIdentifier | undefined) =>
    t(text, {
      name: items.find(({ key }) => key === id)?.name ?? '',
      position: items.findIndex(({ key }) => key === (place ?? id)) + 1,
      count: items.length,
    })
  return {
    onDragStart({ active }) {
      moving.moved = false
      return say('lifted', active.id, active.id)
    },
    onDragOver({ active, over }) {
      // The first report is its own place, and announcing that would interrupt "picked up".
      moving.moved ||= active.id !== over?.id
      return moving.moved ? say('moved', active.id, over?.id) : undefined
    },
    onDragEnd: ({ active, over }) => say('dropped', active.id, over?.id),
    onDragCancel: ({ active }) => say('cancelled', active.id, active.id),
  }
}
