'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Outcome, requestJson } from '#client/api/request.ts'
import type { NextRequest } from '#client/next-request/next-request.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorText } from '#components/ui/error-text.tsx'
import type { RequestView } from '#lib/turns/schema.ts'
import { RequestMessageItem } from './request-message-item.tsx'

interface RequestDialogProps {
  conversationId: string | null
  next: NextRequest
  onClose: () => void
}

/** Everything that the model will be told with the next question, message by message. */
export function RequestDialog({ conversationId, next, onClose }: RequestDialogProps) {
  const t = useTranslations('request')
  const history = useHistory(conversationId, next.parentId)
  const { draft, model } = next
  const { text, image, video, total } = next.estimate
  const messages = history === 'none' ? [] : history?.ok ? history.value.messages : null
  const all = messages && (draft ? [...messages, draft] : messages)
  return (
    <Dialog title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <p className="text-soft text-sm">{t('lead')}</p>
      {history === null && <p role="status">{t('loading')}</p>}
      {history !== null && history !== 'none' && !history.ok && (
        <p role="alert" className="text-danger">
          <ErrorText error={history.error} />
        </p>
      )}
      {all?.length === 0 && <p className="mt-4">{t('empty')}</p>}
      <ol className="mt-4 space-y-3">
        {all?.map((message) => (
          <RequestMessageItem
            key={`${message.turnId} ${message.role}`}
            message={message}
            isDraft={message === draft}
          />
        ))}
      </ol>
      <p className="mt-4 border-line border-t pt-3 text-sm tabular-nums">
        {t('total', { text, image, video, total, limit: model.maxInputTokens })}
      </p>
      {history !== 'none' && history?.ok && (
        <p className="mt-1 text-soft text-xs">
          {t(history.value.transport === 'native' ? 'overNative' : 'overCompatible', {
            model: model.label,
          })}
        </p>
      )}
    </Dialog>
  )
}

/** What the server would send before the draft; null while loading, 'none' if there is nothing. */
function useHistory(conversationId: string | null, parentId: string | null) {
  const [history, setHistory] = useState<Outcome<RequestView> | 'none' | null>(
    conversationId && parentId ? null : 'none',
  )
  useEffect(() => {
    if (!conversationId || !parentId) return
    const abort = new AbortController()
    const url = `/api/conversations/${conversationId}/request?parentId=${parentId}`
    void requestJson<RequestView>(url).then((outcome) => {
      if (!abort.signal.aborted) setHistory(outcome)
    })
    return () => abort.abort()
  }, [conversationId, parentId])
  return history
}
