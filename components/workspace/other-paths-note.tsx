'use client'
import { useTranslations } from 'use-intl'
import { showPath } from '#client/conversations/show-path.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { SmallButton } from '#components/ui/small-button.tsx'
import type { ConversationView } from '#lib/conversations/schema.ts'
import { newestLeaf, type TurnTree, type TurnView, turnsBelow } from '#lib/turns/schema.ts'

interface ElsewhereProps {
  view: ConversationView
  tree: TurnTree<TurnView>
  /** The path in view. */
  turns: TurnView[]
  running: TurnView | null
}

/** What the path in view leaves out: a turn that runs on another one, and what was asked after it. */
export function OtherPathsNote({ view, tree, turns, running }: ElsewhereProps) {
  const t = useTranslations('versions')
  const workspace = useWorkspace()
  const showFrom = (turnId: string) => void showPath(workspace, view.id, newestLeaf(tree, turnId))
  const head = turns.at(-1)
  const later = head ? turnsBelow(tree, head.id) : []
  return (
    <div role="status" className="mx-auto w-full max-w-3xl px-4 text-soft text-sm sm:px-6">
      {running && !turns.includes(running) && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
          {t('runningElsewhere')}
          <SmallButton onClick={() => showFrom(running.id)}>{t('showRunning')}</SmallButton>
        </p>
      )}
      {/* One link is enough when the running turn is among the later ones. */}
      {head && later.length > 0 && !(running && later.includes(running)) && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
          {t('later', { count: later.length })}
          <SmallButton onClick={() => showFrom(head.id)}>{t('showLater')}</SmallButton>
        </p>
      )}
    </div>
  )
}
