import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'
import { parseRequest } from '../http/parse-request.ts'
import { readBody } from '../http/read-body.ts'
import { sendJson } from '../http/send-json.ts'
import { scriptSchema } from '../scripts/schema.ts'
import { settingsSchema } from '../settings.ts'
import type { State } from '../state.ts'

async function read<Schema extends z.ZodType>(
  schema: Schema,
  request: IncomingMessage,
): Promise<z.infer<Schema>> {
  const text = (await readBody(request)).toString('utf8')
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = text
  }
  return parseRequest(schema, body)
}

/** The calls under `/__simulator`, which the real service does not have. */
export async function routeAdmin(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: State,
): Promise<void> {
  const [, , noun, id] = url.pathname.split('/')
  switch (`${request.method} ${noun}`) {
    case 'GET health':
      return sendJson(response, 200, { ok: true })
    case 'GET settings':
      return sendJson(response, 200, state.settings)
    case 'POST settings': {
      const changed = await read(settingsSchema.partial(), request)
      state.settings = { ...state.settings, ...changed }
      return sendJson(response, 200, state.settings)
    }
    case 'POST scripts':
      return sendJson(response, 201, { id: state.scripts.add(await read(scriptSchema, request)) })
    case 'DELETE scripts':
      if (id) state.scripts.remove(id)
      else state.scripts.clear()
      response.writeHead(204).end()
      return
    case 'GET requests':
      return sendJson(
        response,
        200,
        state.requests.list({
          text: url.searchParams.get('text') ?? '',
          contains: url.searchParams.get('contains') ?? '',
        }),
      )
    case 'DELETE requests':
      state.requests.clear()
      response.writeHead(204).end()
      return
    default:
      return sendJson(response, 404, { error: { message: `no such call: ${url.pathname}` } })
  }
}
