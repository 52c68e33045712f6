'use client'
import { useTranslations } from 'use-intl'
import type { TurnView } from '#lib/turns/schema.ts'
import { QuestionMedia } from './question-media.tsx'

/** What was asked: the attachments, then the text as it was typed. */
export function Question({ turn }: { turn: TurnView }) {
  const t = useTranslations('thread')
  return (
    <article aria-label={t('question')} className="ml-auto max-w-[92%] sm:max-w-[80%]">
      <QuestionMedia attachments={turn.attachments} />
      {turn.text && (
        <p className="w-fit max-w-full ml-auto whitespace-pre-wrap break-words rounded-3xl rounded-br-lg bg-panel px-4 py-2.5">
          {turn.text}
        </p>
      )}
    </article>
  )
}
