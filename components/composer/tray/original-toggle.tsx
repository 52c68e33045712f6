'use client'
import { useTranslations } from 'use-intl'
import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { patchAttachment } from '#client/uploads/attachment-requests.ts'
import { SmallButton } from '#components/ui/small-button.tsx'
import type { PictureView } from '#lib/attachments/schema.ts'

interface OriginalToggleProps {
  draft: Store<Draft>
  item: DraftAttachment
  picture: PictureView
}

/** Whether the file goes as it is instead of fitted: more bytes, but not one pixel changed. */
export function OriginalToggle({ draft, item, picture }: OriginalToggleProps) {
  const t = useTranslations('composer')
  const chosen = picture.original === 'chosen'
  return (
    <SmallButton
      aria-pressed={chosen}
      onClick={() => void patchAttachment(draft, item, { sendOriginal: !chosen })}
    >
      {t('useOriginal')}
    </SmallButton>
  )
}
