import type { ServerResponse } from 'node:http'
import { breakConnection } from '../http/break-connection.ts'
import { Refusal } from '../http/refusal.ts'
import type { Transport } from '../http/refusal-body.ts'
import { sendJson } from '../http/send-json.ts'
import { sendRefusal } from '../http/send-refusal.ts'
import type { Behaviour } from '../scripts/schema.ts'

/** Does what a script wants in place of a stream; false when it wants a stream. */
export function answerInstead(
  response: ServerResponse,
  behaviour: Behaviour,
  transport: Transport,
  requestId: string,
): boolean {
  const { refusal, message, errorForm, status, body, headers, redirectTo } = behaviour
  if (behaviour.refuseConnection) {
    breakConnection(response, false)
    return true
  }
  if (redirectTo !== undefined) {
    response.writeHead(status ?? 307, { location: redirectTo, ...headers }).end()
    return true
  }
  if (refusal) {
    const { form } = new Refusal(refusal, message)
    sendRefusal(response, form, transport, requestId, { headers, as: errorForm })
    return true
  }
  if (status === undefined && body === undefined) return false
  if (typeof body === 'string') response.writeHead(status ?? 200, headers).end(body)
  else sendJson(response, status ?? 200, body ?? {}, headers)
  return true
}
