'use client'
import { GitBranch, ImageOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { HighResolutionNote } from './high-resolution-note.tsx'
import { RetryButton } from './retry-button.tsx'
import { UsageDetails } from './usage-details.tsx'

/** Refusals that may be due to what was attached. */
const DUE_TO_PICTURES: ReadonlySet<string | undefined> = new Set([
  'input_refused',
  'picture_refused',
  'video_refused',
  'frames_refused',
  'media_too_many',
  'media_unreachable',
])

interface AnswerActionsProps {
  turn: TurnView
  onRetry: ((turn: TurnView) => void) | null
  onAskFrom: (() => void) | null
}

export function AnswerActions({ turn, onRetry, onAskFrom }: AnswerActionsProps) {
  const t = useTranslations('thread')
  const versionsText = useTranslations('versions')
  const mayLeaveOut = turn.attachments.length > 0 && DUE_TO_PICTURES.has(turn.error?.code)
  return (
    <div className="mt-2 -ml-2.5 flex flex-wrap items-start gap-x-1">
      {turn.answer && (
        <CopyButton label={t('copy')} copiedLabel={t('copied')} text={() => turn.answer} />
      )}
      {onRetry && <RetryButton turn={turn} onRetry={onRetry} />}
      {onRetry && mayLeaveOut && (
        <TextButton onClick={() => onRetry({ ...turn, attachments: [] })}>
          <ImageOff size={16} aria-hidden />
          {t('retryWithout')}
        </TextButton>
      )}
      {onAskFrom && (
        <TextButton onClick={onAskFrom}>
          <GitBranch size={16} aria-hidden />
          {versionsText('askFrom')}
        </TextButton>
      )}
      <UsageDetails turn={turn} />
      <HighResolutionNote turn={turn} />
    </div>
  )
}
