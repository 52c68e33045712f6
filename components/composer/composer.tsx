'use client'
import { Link, Paperclip } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { clientError } from '#client/api/client-error.ts'
import { sendDraft } from '#client/asking/send-draft.ts'
import { whyBlocked } from '#client/drafts/why-blocked.ts'
import { useNextRequest } from '#client/next-request/use-next-request.ts'
import { draftOf } from '#client/state/draft.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'
import { addUrl } from '#client/uploads/add-url.ts'
import { ContextGauge } from '#components/next-request/context-gauge.tsx'
import { OverLimitNote } from '#components/next-request/over-limit-note.tsx'
import { RequestBar } from '#components/next-request/request-bar.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { MessageField } from './message-field.tsx'
import { SendButton } from './send-button.tsx'
import { AttachmentTray } from './tray/attachment-tray.tsx'
import { UrlForm } from './url-form.tsx'

interface ComposerProps {
  conversationId: string | null
  /** From the root to the turn that the next question follows. */
  turns: TurnView[]
  /**
   * Whether the conversation has been loaded, without which the next question has no known parent.
   */
  ready: boolean
  /** Whether only the end of the path has been loaded, so that the cost of a request is unknown. */
  partial: boolean
  /** The turn that Stop stops; null while none runs. */
  runningTurnId: string | null
  onPickFiles: () => void
}

/** Where the next question is written. */
export function Composer(props: ComposerProps) {
  const { conversationId, turns, ready, partial, runningTurnId, onPickFiles } = props
  const t = useTranslations('composer')
  const workspace = useWorkspace()
  const store = draftOf(workspace, conversationId)
  const draft = useStore(store)
  const next = useNextRequest(conversationId, turns, draft)
  const blocked = whyBlocked(draft.attachments, next?.model)
  const [askingUrl, setAskingUrl] = useState(false)
  const closeUrlForm = () => {
    setAskingUrl(false)
    document.getElementById('message')?.focus()
  }

  const send = () => {
    if (!ready) return
    if (!runningTurnId) void sendDraft(workspace, conversationId, turns.at(-1)?.id ?? null)
    else if (draft.text.trim()) {
      store.update((current) => ({ ...current, error: clientError('turn_running') }))
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }

  return (
    <form onSubmit={onSubmit} className="mx-auto w-full max-w-3xl px-3 pb-3 sm:px-6 sm:pb-5">
      {draft.error && (
        <div role="alert" className="mb-2 rounded-2xl bg-danger-wash px-4 py-3 text-danger text-sm">
          <ErrorText error={draft.error} />
        </div>
      )}
      {next && !partial && <OverLimitNote conversationId={conversationId} next={next} />}
      <div className="rounded-3xl border border-line bg-raised shadow-sm transition-shadow focus-within:border-accent/60 focus-within:shadow-md">
        <AttachmentTray draft={store} items={draft.attachments} />
        <MessageField
          text={draft.text}
          readOnly={draft.sending}
          onChange={(text) => store.update((current) => ({ ...current, text, error: null }))}
          onEnter={send}
          onUrl={(url) => addUrl(store, url)}
        />
        {askingUrl && (
          <UrlForm
            onAdd={(url) => {
              addUrl(store, url)
              closeUrlForm()
            }}
            onClose={closeUrlForm}
          />
        )}
        <p role="status" className="px-4 text-soft text-xs leading-tight">
          {blocked && t(blocked.text, blocked.values)}
        </p>
        <div className="flex items-center gap-0.5 px-2 pb-2">
          <IconButton label={t('attach')} data-picks="files" onClick={onPickFiles}>
            <Paperclip size={20} aria-hidden />
          </IconButton>
          <IconButton
            label={t('addByUrl')}
            aria-expanded={askingUrl}
            onClick={() => setAskingUrl(!askingUrl)}
          >
            <Link size={20} aria-hidden />
          </IconButton>
          <RequestBar conversationId={conversationId} />
          <span className="flex-1" />
          {next && !partial && <ContextGauge conversationId={conversationId} next={next} />}
          <SendButton
            conversationId={conversationId}
            runningTurnId={runningTurnId}
            blocked={blocked !== null || !ready}
            sending={draft.sending}
          />
        </div>
      </div>
    </form>
  )
}
