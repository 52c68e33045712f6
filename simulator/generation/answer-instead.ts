import type { ServerResponse } from 'node:http'
import { breakConnection } from '../http/break-connection.ts'
import { Refusal } from '../http/refusal.ts'
import { refusalBody, type Transport } from '../http/refusal-body.ts'
import type { RefusalForm } from '../http/refusals.ts'
import { sendJson } from '../http/send-json.ts'
import type { Behaviour } from '../scripts/schema.ts'

/** Sends a refusal as JSON, or as SSE text under the refusal's own status. */
export function sendRefusal(
  response: ServerResponse,
  form: RefusalForm,
  transport: Transport,
  requestId: string,
  behaviour: Behaviour = {},
): void {
  const body = refusalBody(form, transport, requestId)
  if (behaviour.errorForm !== 'sse') {
    sendJson(response, form.status, body, behaviour.headers)
    return
  }
  const json = JSON.stringify(body)
  const event =
    transport === 'native'
      ? `id:1\nevent:error\n:HTTP_STATUS/${form.status}\ndata:${json}\n\n`
      : `data: ${json}\n\n`
  response
    .writeHead(form.status, { 'content-type': 'text/event-stream', ...behaviour.headers })
    .end(event)
}

/** Does what a script wants in place of a stream; false when it wants a stream. */
export function answerInstead(
  response: ServerResponse,
  behaviour: Behaviour,
  transport: Transport,
  requestId: string,
): boolean {
  const { refusal, message, status, body, headers, redirectTo } = behaviour
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
    sendRefusal(response, form, transport, requestId, behaviour)
    return true
  }
  if (status === undefined && body === undefined) return false
  if (typeof body === 'string') response.writeHead(status ?? 200, headers).end(body)
  else sendJson(response, status ?? 200, body ?? {}, headers)
  return true
}
