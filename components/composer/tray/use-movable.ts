'use client'
import { useSortable } from '@dnd-kit/sortable'
import type { CSSProperties } from 'react'
import { useTranslations } from 'use-intl'

export type Movable = ReturnType<typeof useMovable>

/** What an item of the tray needs to be moved: its element's part, and its handle's. */
export function useMovable(key: string) {
  const t = useTranslations('composer')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, ...state } = useSortable({
    id: key,
    attributes: { roleDescription: t('movable') },
  })
  const { transform, transition, isDragging, items } = state
  const style: CSSProperties = {
    // Translate only: scaling to the place below would distort it, because heights differ.
    transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
    transition,
  }
  return {
    itemRef: setNodeRef,
    style,
    lifted: isDragging,
    alone: items.length < 2,
    handleRef: setActivatorNodeRef,
    handleProps: { ...attributes, ...listeners },
  }
}
