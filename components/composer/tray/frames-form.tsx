'use client'
import { Film } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Draft, type DraftAttachment, isPending, kindOf } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { joinFrames, readyPictures } from '#client/uploads/join-frames.ts'
import { SmallButton } from '#components/ui/small-button.tsx'
import { DEFAULT_FPS, MIN_FRAMES } from '#lib/attachments/schema.ts'

/** Makes a film of the pictures in the tray; not there while they are too few for one. */
export function FramesForm({ draft, items }: { draft: Store<Draft>; items: DraftAttachment[] }) {
  const t = useTranslations('composer')
  const [fps, setFps] = useState(String(DEFAULT_FPS))
  const [joining, setJoining] = useState(false)
  const ready = readyPictures(items).length
  if (ready < MIN_FRAMES) return null
  // Wait for uploads: a picture that is still uploading would be missing from the film.
  const waiting = items.some((item) => isPending(item) && kindOf(item) === 'picture')
  const disabled = waiting || joining || !(Number(fps) > 0)
  const join = async () => {
    if (disabled) return
    setJoining(true)
    await joinFrames(draft, Number(fps))
    setJoining(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // Otherwise Enter would submit the surrounding form and send the question.
    event.preventDefault()
    void join()
  }
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-xs">
      <SmallButton disabled={disabled} aria-busy={joining} onClick={() => void join()}>
        <Film size={14} aria-hidden />
        {t('useAsFrames')}
      </SmallButton>
      <label className="flex items-center gap-2">
        {t('framesPerSecond')}
        <input
          type="number"
          inputMode="decimal"
          min={0.1}
          max={10}
          step="any"
          value={fps}
          onChange={(event) => setFps(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-7 w-16 rounded-lg border border-line bg-transparent px-2 text-ink tabular-nums pointer-coarse:min-h-11"
        />
      </label>
    </div>
  )
}
