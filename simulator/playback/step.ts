/** One thing to do on a stream: write, then wait, or end by resetting the connection. */
export interface Step {
  /** A string may share a write with its neighbours; single bytes each get their own. */
  bytes?: string | Uint8Array[]
  /** Milliseconds until the next step. */
  waitMs: number
  reset?: true
}
