'use client'
import { useTranslations } from 'use-intl'
import { SmallButton } from '#components/ui/small-button.tsx'
import type { Store } from '#components/workspace/store.ts'
import type { PictureView } from '#lib/attachments/schema.ts'
import type { Draft, DraftAttachment } from './draft.ts'
import { patchAttachment } from './patch-attachment.ts'

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
