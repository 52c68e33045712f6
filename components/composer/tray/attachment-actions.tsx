'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type Draft, type DraftAttachment, kindOf } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { splitFrames } from '#client/uploads/join-frames.ts'
import { SmallButton } from '#components/ui/small-button.tsx'
import { DeliveryChoice } from './delivery-choice.tsx'
import { MakeFramesButton } from './make-frames-button.tsx'
import { OriginalToggle } from './original-toggle.tsx'

interface AttachmentActionsProps {
  draft: Store<Draft>
  item: DraftAttachment
}

/** What can be chosen about an attachment; frames can be made of a video even if it was refused. */
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
  if (kindOf(item) === 'video') {
    return (
      <Row>
        {view?.kind === 'video' && <DeliveryChoice draft={draft} item={item} video={view} />}
        <MakeFramesButton draft={draft} item={item} />
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
  return <div className="mt-1.5 flex flex-wrap items-center gap-2 empty:hidden">{children}</div>
}
