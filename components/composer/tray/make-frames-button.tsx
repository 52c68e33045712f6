'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRequestModel } from '#client/next-request/use-request-model.ts'
import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { addFrames } from '#client/uploads/add-frames.ts'
import { removeAttachment } from '#client/uploads/remove-attachment.ts'
import { FramesDialog } from '#components/frames/frames-dialog.tsx'
import { SmallButton } from '#components/ui/small-button.tsx'

interface MakeFramesButtonProps {
  draft: Store<Draft>
  item: DraftAttachment
}

/** Turns a video of this tab into frames; these take its place in the tray. */
export function MakeFramesButton({ draft, item }: MakeFramesButtonProps) {
  const t = useTranslations('composer')
  const model = useRequestModel()
  const [open, setOpen] = useState(false)
  const file = item.file
  if (!file || !model) return null
  return (
    <>
      <SmallButton
        aria-label={t('makeFramesOf', { name: item.name })}
        onClick={() => setOpen(true)}
      >
        {t('makeFrames')}
      </SmallButton>
      {open && (
        <FramesDialog
          file={file}
          model={model}
          onDone={(frames, fps) => {
            addFrames(draft, { blobs: frames.map(({ blob }) => blob), fps, name: item.name })
            removeAttachment(draft, item.key)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
