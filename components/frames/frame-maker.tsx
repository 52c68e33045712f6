'use client'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { firstChoice, readChoice } from '#client/frames/choice.ts'
import { estimateFrameSize } from '#client/frames/estimate-frames.ts'
import { frameRate } from '#client/frames/plan.ts'
import { useFrames } from '#client/frames/use-frames.ts'
import type { VideoReader } from '#client/frames/video-reader.ts'
import type { FilmGrid } from '#lib/qvq/schema.ts'
import { ChoiceFields } from './choice-fields.tsx'
import { FrameStrip } from './frame-strip.tsx'
import { SamplingProgress } from './sampling-progress.tsx'
import { Summary } from './summary.tsx'
import { Timeline } from './timeline.tsx'

/** A frame as it is handed over. */
export interface ChosenFrame {
  /** JPEG of the size at which the model reads it. */
  blob: Blob
  /** From the beginning of the video. */
  seconds: number
}

interface FrameMakerProps {
  video: VideoReader
  film: FilmGrid
  onDone: (frames: ChosenFrame[], fps: number) => void
  onCancel: () => void
}

/** Chooses frames of an opened video: how many, from which part, and which of them not. */
export function FrameMaker({ video, film, onDone, onCancel }: FrameMakerProps) {
  const t = useTranslations('frames')
  const [choice, setChoice] = useState(() => firstChoice(video.duration, film))
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set())
  const toggle = useCallback((time: number) => setDropped((set) => toggled(set, time)), [])
  const { count, times } = useMemo(
    () => readChoice(choice, film.maxFrames),
    [choice, film.maxFrames],
  )
  const wanted = useMemo(
    () => ({ times, size: estimateFrameSize(video.size, times.length, film) }),
    [times, video, film],
  )
  const { frames, running, damaged } = useFrames(video, wanted)

  const kept = times.filter((time) => !dropped.has(time) && (running || frames.has(time)))
  const chosen = kept.flatMap((time) => frames.get(time) ?? [])
  const shown = running ? times : times.filter((time) => frames.has(time))
  const taken = times.filter((time) => frames.has(time)).length
  const finish = () =>
    onDone(
      chosen.map(({ blob, seconds }) => ({ blob, seconds })),
      frameRate(kept),
    )
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4 sm:px-6">
        <ChoiceFields choice={choice} film={film} onChange={setChoice} />
        <Timeline
          duration={video.duration}
          range={choice.range}
          frames={frames}
          onChange={(range) => setChoice({ ...choice, range })}
        />
        {damaged && (
          <p role="alert" className="mt-3 rounded-2xl bg-danger-wash px-4 py-3 text-danger text-sm">
            {t('damaged')}
          </p>
        )}
        <FrameStrip
          times={shown}
          frames={frames}
          dropped={dropped}
          portrait={video.size.height > video.size.width}
          onToggle={toggle}
        />
      </div>
      <footer className="border-line border-t bg-panel px-4 py-3 sm:px-6">
        {running && times.length > 0 && <SamplingProgress taken={taken} total={times.length} />}
        <Summary
          count={count > film.maxFrames ? count : kept.length}
          size={wanted.size}
          film={film}
          range={choice.range}
          ready={!running && chosen.length === kept.length}
          onDone={finish}
          onCancel={onCancel}
        />
      </footer>
    </>
  )
}

/** The set with a member more, or less where it was in. */
function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(member)) next.add(member)
  return next
}
