import type { TurnView } from '#lib/turns/schema.ts'

export interface ConversationSummary {
  id: string
  title: string
  pinned: boolean
  /** ISO 8601. */
  updatedAt: string
  /** Whether a turn of it is running now. */
  running: boolean
}

export interface ConversationPage {
  items: ConversationSummary[]
  nextCursor: string | null
}

export interface ConversationView {
  id: string
  title: string
  headTurnId: string | null
  model: string
  /** Every turn of the tree, oldest first. */
  turns: TurnView[]
}
