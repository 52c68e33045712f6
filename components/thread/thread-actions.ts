import type { TurnView } from '#lib/turns/schema.ts'

/** What can be done from the turns of a thread where one may ask. */
export interface ThreadActions {
  conversationId: string
  /** A turn and its siblings, oldest first. */
  versionsOf(turn: TurnView): readonly TurnView[]
  /** Asks the same again, as a sibling. */
  onRetry(turn: TurnView): void
  /** Shows a version, and the newest of what follows it. */
  onShow(version: TurnView): void
  /** Ends the path in view at a turn, so that the next question follows it. */
  onAskFrom(turn: TurnView): void
}
