import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { markHits } from './mark-hits.ts'

interface SnippetProps {
  match: NonNullable<ConversationSummary['match']>
}

/** The surroundings of a hit, with the hit marked. */
export function Snippet({ match }: SnippetProps) {
  return (
    <bdi className="line-clamp-2 text-soft text-xs leading-snug [overflow-wrap:anywhere]">
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
