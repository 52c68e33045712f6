'use client'
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
} from '@dnd-kit/sortable'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { moveAttachment } from '#client/drafts/move-attachment.ts'
import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { describeMoves } from './describe-moves.ts'

// Constants outside the component, because new objects would render every item again.
const mouse = { activationConstraint: { distance: 4 } }
// Drag only after a short press, because a finger that moves at once wants to scroll.
const touch = { activationConstraint: { delay: 180, tolerance: 8 } }
const keyboard = { coordinateGetter: sortableKeyboardCoordinates }

interface SortableItemsProps {
  draft: Store<Draft>
  items: DraftAttachment[]
  children: ReactNode
}

/**
 * Lets the items of the tray be put into another order, by mouse, finger and keyboard. It listens to
 * mouse and touch, not to the browser's own dragging, which belongs to files dropped on the window.
 */
export function SortableItems({ draft, items, children }: SortableItemsProps) {
  const t = useTranslations('composer.moves')
  const order = items.map(({ key }) => key).join(' ')
  const keys = useMemo(() => order.split(' '), [order])
  const [moving] = useState(() => ({ moved: false }))
  const sensors = useSensors(
    useSensor(MouseSensor, mouse),
    useSensor(TouchSensor, touch),
    useSensor(KeyboardSensor, keyboard),
  )
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements: describeMoves(items, t, moving),
        screenReaderInstructions: { draggable: t('instructions') },
      }}
      onDragEnd={({ active, over }) => {
        if (over) moveAttachment(draft, String(active.id), String(over.id))
      }}
    >
      <SortableContext items={keys} strategy={rectSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}
