'use client'
import { useTranslations } from 'use-intl'
import { ErrorText } from '#components/ui/error-text.tsx'
import { formatBytes } from '#components/ui/format-bytes.ts'
import { describeAttachment } from './describe-attachment.ts'
import type { DraftAttachment } from './draft.ts'
import type { Translate } from './translate.ts'

/** What is sent and what it costs in tokens; or how far it has come; or why it was refused. */
export function AttachmentFacts({ item }: { item: DraftAttachment }) {
  const t = useTranslations('composer')
  if (item.error) {
    return (
      <p role="alert" className="text-danger text-xs">
        <ErrorText error={item.error} />
      </p>
    )
  }
  return (
    <p className="text-pretty text-soft text-xs tabular-nums">
      {item.view ? describeAttachment(item.view, t) : describeProgress(item, t)}
    </p>
  )
}

function describeProgress({ bytes, progress }: DraftAttachment, t: Translate): string {
  if (bytes === null) return t('fetching')
  const share = progress < 1 ? `${Math.round(progress * 100)} %` : t('checking')
  return [formatBytes(bytes), share].join(t('comma'))
}
