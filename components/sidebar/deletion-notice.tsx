'use client'
import type { FocusEvent, PointerEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import {
  holdDeletion,
  releaseDeletion,
  undoDeletion,
} from '#client/conversations/schedule-deletion.ts'
import type { Deletion } from '#client/state/workspace.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'

/** The way to undo a deletion. It waits while it is pointed at or has the focus. */
export function DeletionNotice({ deletion }: { deletion: Deletion }) {
  const t = useTranslations('list')
  const workspace = useWorkspace()
  const hold = () => holdDeletion(deletion)
  const release = () => releaseDeletion(workspace, deletion)
  const onPointerLeave = ({ currentTarget }: PointerEvent) => {
    if (!currentTarget.contains(document.activeElement)) release()
  }
  const onBlur = ({ currentTarget }: FocusEvent) => {
    if (!currentTarget.matches(':hover')) release()
  }
  const undo = () => {
    flushSync(() => undoDeletion(workspace, deletion))
    const row = `#conversations a[href^="/c/${deletion.conversationId}"]`
    document.querySelector<HTMLElement>(row)?.focus()
  }
  return (
    <div
      role="status"
      onPointerEnter={hold}
      onPointerLeave={onPointerLeave}
      onFocus={hold}
      onBlur={onBlur}
      className="pointer-events-auto flex max-w-full items-center gap-3 rounded-xl bg-ink py-1 pr-1 pl-4 text-canvas text-sm shadow-lg"
    >
      <span className="min-w-0">
        {t('deleted')}
        <bdi className="block max-w-64 truncate text-xs opacity-75">{deletion.title}</bdi>
      </span>
      <button
        type="button"
        onClick={undo}
        className="min-h-11 rounded-lg px-3 font-semibold underline underline-offset-2 outline-current focus-visible:outline-offset-[-4px]"
      >
        {t('undo')}
      </button>
    </div>
  )
}
