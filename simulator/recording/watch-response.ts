import type { ServerResponse } from 'node:http'
import { isBroken } from '../http/break-connection.ts'
import type { RequestRecord } from './record.ts'

/** Notes on the record how a response ends: finished, or closed by the client before that. */
export function watchResponse(response: ServerResponse, record: RequestRecord): void {
  response.once('close', () => {
    const now = Date.now()
    record.status = response.headersSent ? response.statusCode : null
    if (response.writableFinished || isBroken(response)) record.completedAt = now
    else record.closedByClientAt = now
  })
}
