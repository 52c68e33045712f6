'use client'
import { GripVertical } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Movable } from './use-movable.ts'

/**
 * Where an item is taken to be moved: dragged, or picked up with the space bar and moved with the
 * arrow keys. Only here, so that a finger on the rest of the item scrolls the tray.
 */
export function MoveHandle({ name, movable }: { name: string; movable: Movable }) {
  const t = useTranslations('composer')
  if (movable.alone) return null
  return (
    <button
      type="button"
      ref={movable.handleRef}
      {...movable.handleProps}
      aria-label={t('move', { name })}
      title={t('move', { name })}
      className="-ml-1 inline-flex h-11 w-7 shrink-0 cursor-grab touch-manipulation items-center justify-center rounded-lg text-soft hover:text-ink active:cursor-grabbing"
    >
      <GripVertical size={18} aria-hidden />
    </button>
  )
}
