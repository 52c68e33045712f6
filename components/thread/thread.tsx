'use client'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { TurnAddress } from '#client/state/turn-address.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { MoreTurns } from './more-turns.tsx'
import type { ThreadActions } from './thread-actions.ts'
import { Turn } from './turn.tsx'
import { useGoToPlace } from './use-go-to-place.ts'
import { useHeldScroll } from './use-held-scroll.ts'
import { useShownTurns } from './use-shown-turns.ts'

/** Nearer to the end than this many pixels counts as at the end. */
const NEAR_THE_END = 80

interface ThreadProps {
  /** A path, from its first turn that is known. */
  turns: TurnView[]
  /** Absent where one may only read. */
  asking?: ThreadActions
  /** The turn that the address names. */
  place?: TurnAddress | null
  /** What stands above the first turn. */
  earlier?: ReactNode
}

/**
 * Questions and answers to the newest; earlier ones come when the reader scrolls up to them. The
 * reversed column keeps the end in view while an answer grows, and lets go as soon as the reader
 * scrolls up; what is put before the first turn moves nothing that is seen.
 */
export function Thread({ turns, asking, place = null, earlier }: ThreadProps) {
  const t = useTranslations('thread')
  const versionsText = useTranslations('versions')
  const scroller = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(false)
  const path = useShownTurns(turns, place)
  const { shown } = path
  const { holdAt, goToEnd } = useHeldScroll(scroller, shown)
  const showEnd = () => {
    path.showEnd()
    scroller.current?.scrollTo({ top: 0 })
  }
  const onAsked = useEffectEvent(showEnd)
  const last = turns.at(-1)
  const runningId = last?.status === 'running' ? last.id : null
  const seenRunning = useRef(runningId)
  // A question just asked is shown, wherever the reader had scrolled to.
  useEffect(() => {
    if (runningId && runningId !== seenRunning.current) onAsked()
    seenRunning.current = runningId
  }, [runningId])
  useGoToPlace(place)
  const showLater = () => {
    const beside = shown.at(-1)
    if (beside) holdAt(beside, beside)
    path.showLater()
  }

  const askingFrom = (turn: TurnView): ThreadActions | null =>
    asking
      ? {
          ...asking,
          onShow: (version) => {
            holdAt(version, turn)
            asking.onShow(version)
          },
          onAskFrom: () => {
            goToEnd()
            asking.onAskFrom(turn)
          },
        }
      : null
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        onScroll={(event) => setAway(-event.currentTarget.scrollTop > NEAR_THE_END)}
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain"
      >
        <section
          aria-label={t('label')}
          className="mx-auto mb-auto w-full max-w-3xl space-y-8 px-4 py-6 sm:px-6"
        >
          {path.hasEarlier ? (
            <MoreTurns scroller={scroller} besideId={shown[0]?.id} onShow={path.showEarlier}>
              {versionsText('earlier')}
            </MoreTurns>
          ) : (
            earlier
          )}
          {shown.map((turn) => (
            <Turn
              // Versions of a turn take each other's place.
              key={turn.parentId}
              turn={turn}
              asking={askingFrom(turn)}
              isLast={turn === last}
              isPlace={turn.id === place?.turnId}
            />
          ))}
          {path.hasLater && (
            <MoreTurns scroller={scroller} besideId={shown.at(-1)?.id} onShow={showLater}>
              {versionsText('laterTurns')}
            </MoreTurns>
          )}
        </section>
      </div>
      {(away || path.hasLater) && (
        <IconButton
          label={t('latest')}
          onClick={showEnd}
          className="absolute inset-x-0 bottom-3 mx-auto border border-line bg-raised shadow-md"
        >
          <ArrowDown size={18} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
