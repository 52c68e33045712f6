import type { Transport } from '../http/refusal-body.ts'

/** One request as it came, for tests to assert on. Times are milliseconds since 1970. */
export interface RequestRecord {
  id: string
  at: number
  /** "oss" for the host of temporary uploads. */
  transport: Transport | 'oss'
  method: string
  path: string
  /** Authorization is reduced to its last 4 characters. */
  headers: Record<string, string>
  /** Parsed JSON, each data URI replaced by what was measured of it; null when it is not JSON. */
  body: unknown
  bodyBytes: number
  /** The header, null when the body came chunked. */
  contentLength: number | null
  lastUserText: string
  /** Status answered; null while there is none. */
  status: number | null
  /** Set when the client closed the connection before the end. */
  closedByClientAt: number | null
  completedAt: number | null
}
