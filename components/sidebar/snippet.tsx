import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { markHits } from './mark-hits.ts'

interface SnippetProps {
  match: NonNullable<ConversationSummary['match']>
  className: string
}

/** The text around a hit, with the hit marked; `bdi` keeps it from reordering its surroundings. */
export function Snippet({ match, className }: SnippetProps) {
  return (
    <bdi className={className}>
      {markHits(match.text, match.ranges).map(({ start, text, hit }) =>
        hit ? (
          <mark key={start} className="rounded-sm bg-notice-wash text-notice">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  )
}
