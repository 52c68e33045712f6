'use client'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { sendEdit } from '#client/asking/send-edit.ts'
import { changeEdit } from '#client/drafts/edits.ts'
import type { Edit } from '#client/state/workspace.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { isSendKey } from '#components/composer/is-send-key.ts'
import { ErrorText } from '#components/ui/error-text.tsx'
import { focusOn } from '#components/ui/focus-on.ts'
import { TextButton } from '#components/ui/text-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { EditedAttachments } from './edited-attachments.tsx'

interface EditQuestionProps {
  turn: TurnView
  edit: Edit
  conversationId: string
  onCancel: () => void
}

/** A question put in other words where it stands; what it said before stays a version of its own. */
export function EditQuestion({ turn, edit, conversationId, onCancel }: EditQuestionProps) {
  const t = useTranslations('versions')
  const composerText = useTranslations('composer')
  const workspace = useWorkspace()
  const { text, attachments, sending, error, restored } = edit

  const send = async () => {
    const sent = await sendEdit(workspace, conversationId, turn)
    if (sent) document.getElementById('message')?.focus()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
    if (!isSendKey(event) || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    void send()
  }
  return (
    <form
      aria-label={t('edit')}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      className="rounded-3xl border border-line bg-raised shadow-sm focus-within:border-accent/60"
    >
      <EditedAttachments
        attachments={attachments}
        onRemove={(removed) =>
          changeEdit(workspace, turn.id, {
            attachments: attachments.filter((other) => other !== removed),
          })
        }
      />
      <div className="grows max-h-[40dvh] overflow-y-auto" data-text={text}>
        <textarea
          ref={restored ? undefined : focusOn}
          rows={1}
          dir="auto"
          aria-label={t('editedQuestion')}
          title={composerText('hint')}
          enterKeyHint="send"
          value={text}
          readOnly={sending}
          onChange={({ target }) =>
            changeEdit(workspace, turn.id, { text: target.value, error: null })
          }
          className="resize-none overflow-hidden bg-transparent outline-none"
        />
      </div>
      {error && (
        <p
          role="alert"
          className="mx-3 mt-2 rounded-2xl bg-danger-wash px-4 py-3 text-danger text-sm"
        >
          <ErrorText error={error} />
        </p>
      )}
      <div className="flex justify-end gap-1 p-2">
        <TextButton onClick={onCancel}>{t('cancel')}</TextButton>
        <button
          type="submit"
          disabled={sending}
          className="min-h-9 rounded-full bg-accent px-4 font-medium text-accent-ink text-sm transition-opacity hover:opacity-90 disabled:opacity-50 pointer-coarse:min-h-11"
        >
          {composerText('send')}
        </button>
      </div>
    </form>
  )
}
