'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SmallButton } from '#components/ui/small-button.tsx'
import type { Store } from '#components/workspace/store.ts'
import { DeliveryChoice } from './delivery-choice.tsx'
import type { Draft, DraftAttachment } from './draft.ts'
import { splitFrames } from './join-frames.ts'
import { OriginalToggle } from './original-toggle.tsx'

interface AttachmentActionsProps {
  draft: Store<Draft>
  item: DraftAttachment
}

/** What can be chosen about an attachment that the server has. */
export function AttachmentActions({ draft, item }: AttachmentActionsProps) {
  const t = useTranslations('composer')
  const { view, pictures } = item
  if (view?.kind === 'picture') {
    const differs = view.original === 'chosen' || (view.original === 'possible' && view.fitted)
    return differs ? (
      <Row>
        <OriginalToggle draft={draft} item={item} picture={view} />
      </Row>
    ) : null
  }
  if (view?.kind === 'video') {
    return (
      <Row>
        <DeliveryChoice draft={draft} item={item} video={view} />
      </Row>
    )
  }
  if (!pictures) return null
  return (
    <Row>
      <SmallButton onClick={() => splitFrames(draft, item)}>{t('splitFrames')}</SmallButton>
    </Row>
  )
}

function Row({ children }: { children: ReactNode }) {
  return <div className="mt-1.5 flex flex-wrap items-center gap-2">{children}</div>
}
