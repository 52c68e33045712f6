'use client'
import { useTranslations } from 'use-intl'
import type { Deletion } from '#components/workspace/workspace.ts'
import { useWorkspace } from '#components/workspace/workspace-context.tsx'
import { undoDeletion } from './delete-conversation.ts'

export function DeletionNotice({ deletion }: { deletion: Deletion }) {
  const t = useTranslations('list')
  const workspace = useWorkspace()
  return (
    <div
      role="status"
      className="pointer-events-auto flex max-w-full items-center gap-3 rounded-xl bg-ink py-1 pr-1 pl-4 text-canvas text-sm shadow-lg"
    >
      <span className="min-w-0">
        {t('deleted')}
        <bdi className="block max-w-64 truncate text-xs opacity-75">{deletion.title}</bdi>
      </span>
      <button
        type="button"
        onClick={() => undoDeletion(workspace, deletion)}
        className="min-h-11 rounded-lg px-3 font-semibold underline underline-offset-2 outline-current focus-visible:outline-offset-[-4px]"
      >
        {t('undo')}
      </button>
    </div>
  )
}
