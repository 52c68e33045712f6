'use client'
import { Pencil } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { beginEdit, closeEdit, restoreEdit } from '#client/drafts/edits.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { focusOn } from '#components/ui/focus-on.ts'
import { RowButton } from '#components/ui/row-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { EditQuestion } from './edit-question.tsx'
import { LinkButton } from './link-button.tsx'
import { Question } from './question.tsx'

interface OwnQuestionProps {
  turn: TurnView
  conversationId: string
  /** The ways to the question's other versions. */
  children: ReactNode
}

/** A question of one's own: it can be linked to, and asked again in other words. */
export function OwnQuestion({ turn, conversationId, children }: OwnQuestionProps) {
  const t = useTranslations('versions')
  const workspace = useWorkspace()
  const edit = useStore(workspace.edits)[turn.id]
  const [cancelledId, setCancelledId] = useState<string | null>(null)
  const restore = useEffectEvent(() => restoreEdit(workspace, turn))
  // biome-ignore lint/correctness/useExhaustiveDependencies: versions of a turn take each other's place.
  useEffect(() => restore(), [turn.id])
  const cancel = () => {
    closeEdit(workspace, turn.id)
    setCancelledId(turn.id)
  }
  return (
    <div>
      {edit ? (
        <EditQuestion turn={turn} edit={edit} conversationId={conversationId} onCancel={cancel} />
      ) : (
        <Question turn={turn} />
      )}
      <div className="mt-1 flex flex-wrap items-center justify-end">
        {children}
        <LinkButton key={turn.id} conversationId={conversationId} turnId={turn.id} />
        {!edit && (
          <RowButton
            label={t('edit')}
            ref={cancelledId === turn.id ? focusOn : undefined}
            onClick={() => beginEdit(workspace, turn)}
          >
            <Pencil size={16} aria-hidden />
          </RowButton>
        )}
      </div>
    </div>
  )
}
