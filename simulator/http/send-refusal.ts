import type { ServerResponse } from 'node:http'
import { refusalBody, type Transport } from './refusal-body.ts'
import type { RefusalForm } from './refusals.ts'
import { sendJson } from './send-json.ts'

/** Sends a refusal as JSON, or as SSE text under the refusal's own status. */
export function sendRefusal(
  response: ServerResponse,
  form: RefusalForm,
  transport: Transport,
  requestId: string,
  { headers, as = 'json' }: { headers?: Record<string, string>; as?: 'json' | 'sse' } = {},
): void {
  const body = refusalBody(form, transport, requestId)
  if (as === 'json') {
    sendJson(response, form.status, body, headers)
    return
  }
  const json = JSON.stringify(body)
  const event =
    transport === 'native'
      ? `id:1\nevent:error\n:HTTP_STATUS/${form.status}\ndata:${json}\n\n`
      : `data: ${json}\n\n`
  response.writeHead(form.status, { 'content-type': 'text/event-stream', ...headers }).end(event)
}
