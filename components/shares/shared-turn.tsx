import type { ReactNode } from 'react'
import { StaticMarkdown } from '#components/thread/markdown/static-markdown.tsx'
import type { SharedTurn as Turn } from '#lib/shares/schema.ts'
import { yieldToEventLoop } from '#lib/yield-to-event-loop.ts'
import { SharedMedia } from './shared-media.tsx'
import { staticParts } from './static-parts.tsx'
import type { Texts } from './texts-of.ts'

interface SharedTurnProps {
  turn: Turn
  token: string
  t: Texts
}

/**
 * Rendered in an event-loop iteration of its own, so that a long conversation cannot hold up the
 * streams of this process.
 */
export function SharedTurn(props: SharedTurnProps): Promise<ReactNode> {
  return yieldToEventLoop(async () => <Sheet {...props} />)
}

/**
 * A question and its answer, as the thread shows them, without what one could do with them. What is
 * out of sight is not laid out: of 150 turns full of formulas that were five of six seconds. The
 * padding is for the outline of what has the focus, which would be cut off.
 */
function Sheet({ turn, token, t }: SharedTurnProps) {
  const { text, answer, attachments } = turn
  const note = noteOf(turn)
  return (
    <div className="-mx-1 space-y-5 p-1 [contain-intrinsic-height:auto_40rem] [content-visibility:auto] print:[content-visibility:visible]">
      <article aria-label={t('thread.question')} className="ml-auto max-w-[92%] sm:max-w-[80%]">
        <SharedMedia attachments={attachments} token={token} t={t} />
        <p
          dir="auto"
          className="ml-auto w-fit max-w-full whitespace-pre-wrap break-words rounded-3xl rounded-br-lg bg-panel px-4 py-2.5"
        >
          {text}
        </p>
      </article>
      <article aria-label={t('thread.answer')} className="min-w-0">
        {answer && <StaticMarkdown text={answer} parts={staticParts(t)} />}
        {note && (
          <p className={`text-soft text-sm ${answer ? 'mt-3' : ''}`}>{t(`share.${note}`)}</p>
        )}
      </article>
    </div>
  )
}

/** How it ended, where the answer itself does not say so. */
function noteOf({ status, answer }: Turn) {
  if (status === 'stopped' || status === 'interrupted' || status === 'failed') return status
  return answer ? null : 'noAnswer'
}
