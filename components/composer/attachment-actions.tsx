'use client'
import { useTranslations } from 'use-intl'
import { SmallButton } from '#components/ui/small-button.tsx'
import type { Store } from '#components/workspace/store.ts'
import { DeliveryChoice } from './delivery-choice.tsx'
import { type Draft, type DraftAttachment, kindOf } from './draft.ts'
import { splitFrames } from './join-frames.ts'
import { MakeFramesButton } from './make-frames-button.tsx'
import { patchAttachment } from './patch-attachment.ts'

/** What can be chosen about an attachment that the server has. */
export function AttachmentActions({ draft, item }: { draft: Store<Draft>; item: DraftAttachment }) {
  const t = useTranslations('composer')
  const { view } = item
  if (kindOf(item) === 'video') {
    return (
      <div className="flex flex-wrap items-center gap-2 not-empty:mt-2">
        {view?.kind === 'video' && <DeliveryChoice draft={draft} item={item} video={view} />}
        <MakeFramesButton draft={draft} item={item} />
      </div>
    )
  }
  if (view?.kind === 'frame_list' && item.pictures) {
    return <SmallButton onClick={() => splitFrames(draft, item)}>{t('splitFrames')}</SmallButton>
  }
  const chosen = view?.kind === 'picture' && view.original === 'chosen'
  const offered = view?.kind === 'picture' && view.original === 'possible' && view.fitted
  if (!chosen && !offered) return null
  return (
    <SmallButton
      aria-pressed={chosen}
      onClick={() => void patchAttachment(draft, item, { sendOriginal: !chosen })}
    >
      {t('sendOriginal')}
    </SmallButton>
  )
}
