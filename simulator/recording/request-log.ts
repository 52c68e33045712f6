import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { RequestRecord } from './record.ts'

const keptRequests = 500

export interface RequestLog {
  begin: (request: IncomingMessage, transport: RequestRecord['transport']) => RequestRecord
  /** `text` must be in the last user text; `contains` anywhere in the body. */
  list: (filter: { text?: string; contains?: string }) => RequestRecord[]
  clear: () => void
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = String(value)
  }
  if (headers.authorization) headers.authorization = headers.authorization.slice(-4)
  return headers
}

/** Keeps the last 500 requests in memory. */
export function createRequestLog(): RequestLog {
  let records: RequestRecord[] = []
  return {
    begin(request, transport) {
      const length = request.headers['content-length']
      const record: RequestRecord = {
        id: randomUUID(),
        at: Date.now(),
        transport,
        method: request.method ?? '',
        path: request.url ?? '',
        headers: plainHeaders(request),
        body: null,
        bodyBytes: 0,
        contentLength: length === undefined ? null : Number(length),
        lastUserText: '',
        status: null,
        closedByClientAt: null,
        completedAt: null,
      }
      records.push(record)
      if (records.length > keptRequests) records.shift()
      return record
    },
    list({ text, contains }) {
      const needle = contains && JSON.stringify(contains).slice(1, -1)
      return records.filter(
        (record) =>
          (!text || record.lastUserText.includes(text)) &&
          (!needle || JSON.stringify(record.body).includes(needle)),
      )
    },
    clear() {
      records = []
    },
  }
}
