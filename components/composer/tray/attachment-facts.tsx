'use client'
import { useTranslations } from 'use-intl'
import { useCurrentConversationId } from '#client/conversations/current-conversation.ts'
import { useRequestModel, useRequestSettings } from '#client/next-request/use-request-model.ts'
import { viewAsSent } from '#client/next-request/view-as-sent.ts'
import type { DraftAttachment } from '#client/state/draft.ts'
import { ErrorText } from '#components/ui/error-text.tsx'
import { formatBytes } from '#components/ui/format-bytes.ts'
import type { Translate } from '#components/ui/translate.ts'
import { describeAttachment } from './describe-attachment.ts'

/** What is sent and what it costs in tokens; or how far it has come; or why it was refused. */
export function AttachmentFacts({ item }: { item: DraftAttachment }) {
  const t = useTranslations('composer')
  const model = useRequestModel()
  const { highResolution } = useRequestSettings(useCurrentConversationId())
  const view = item.view && model ? viewAsSent(item.view, model, highResolution) : item.view
  if (item.error) {
    return (
      <p role="alert" className="text-danger text-xs">
        <ErrorText error={item.error} />
      </p>
    )
  }
  return (
    <p className="text-pretty text-soft text-xs tabular-nums">
      {view ? describeAttachment(view, t) : describeProgress(item, t)}
    </p>
  )
}

function describeProgress({ bytes, progress }: DraftAttachment, t: Translate): string {
  if (bytes === null) return t('fetching')
  const share = progress < 1 ? `${Math.round(progress * 100)} %` : t('checking')
  return [formatBytes(bytes), share].join(t('comma'))
}
