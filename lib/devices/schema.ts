import { z } from 'zod'

/** A browser that holds a session of the owner's. */
export interface DeviceView {
  id: string
  /** What it says it is, such as "Chrome on Linux"; empty when it does not tell. */
  name: string
  createdAt: string
  /** To the hour. */
  lastSeenAt: string
  /** Whether it is the one that asks. */
  current: boolean
}

/** The answer to `POST /api/devices/codes`. */
export interface DeviceCodeView {
  code: string
  /** The page that joins, with the code in its fragment. */
  url: string
  expiresAt: string
}

/** The body of `POST /api/devices/join`. */
export const joinSchema = z.strictObject({
  code: z.string().max(1_000),
  /** Whether what this browser has comes along. */
  bring: z.boolean().default(false),
})

/** What a browser has before it joins another owner. */
export interface BelongingsView {
  conversations: number
  /** Whether other devices have it, too: then it stays with them. */
  shared: boolean
}

/** The answer to `POST /api/devices/join`. */
export interface JoinView {
  /** False when nothing was to come along, or when it stays with other devices that have it too. */
  brought: boolean
}
