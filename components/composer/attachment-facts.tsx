'use client'
import { useTranslations } from 'use-intl'
import { ErrorText } from '#components/ui/error-text.tsx'
import { formatBytes } from '#components/ui/format-bytes.ts'
import type { DraftAttachment } from './draft.ts'

/** Size in pixels and bytes and the cost in tokens; or the progress; or the reason of a refusal. */
export function AttachmentFacts({ item }: { item: DraftAttachment }) {
  const t = useTranslations('composer')
  if (item.error) {
    return (
      <p role="alert" className="text-danger text-xs">
        <ErrorText error={item.error} />
      </p>
    )
  }
  const { view } = item
  const facts = view
    ? [
        ...(view.width && view.height
          ? [t('pixels', { width: view.width, height: view.height })]
          : []),
        ...(view.bytes === null ? [] : [formatBytes(view.bytes)]),
        t('tokens', { count: view.tokens }),
      ]
    : [
        formatBytes(item.bytes),
        item.progress < 1 ? `${Math.round(item.progress * 100)} %` : t('checking'),
      ]
  return <p className="text-soft text-xs tabular-nums">{facts.join(' · ')}</p>
}
