import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { routeAdmin } from './admin/route-admin.ts'
import { generate } from './generation/generate.ts'
import { checkKey } from './http/check-key.ts'
import { Refusal } from './http/refusal.ts'
import { sendJson } from './http/send-json.ts'
import { sendRefusal } from './http/send-refusal.ts'
import { listModels } from './list-models.ts'
import type { RequestRecord } from './recording/record.ts'
import { watchResponse } from './recording/watch-response.ts'
import type { State } from './state.ts'
import { acceptUpload } from './uploads/accept-upload.ts'
import { grantUpload } from './uploads/grant-upload.ts'

const uploadPath = '/oss'

async function routeApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  record: RequestRecord,
  state: State,
): Promise<void> {
  switch (`${request.method} ${url.pathname}`) {
    case 'POST /compatible-mode/v1/chat/completions':
      return generate(request, response, 'compatible', record, state)
    case 'POST /api/v1/services/aigc/multimodal-generation/generation':
      return generate(request, response, 'native', record, state)
    case 'GET /compatible-mode/v1/models':
      checkKey(request)
      return sendJson(response, 200, listModels())
    case 'GET /api/v1/uploads': {
      const host = `${url.origin}${uploadPath}`
      return sendJson(response, 200, grantUpload(url, checkKey(request), host, state.uploads))
    }
    case `POST ${uploadPath}`:
      return acceptUpload(request, response, record, state.uploads)
    default:
      return sendJson(response, 404, { code: 'NotFound', message: 'no such path' })
  }
}

function transportOf(path: string): RequestRecord['transport'] {
  if (path.startsWith('/api/')) return 'native'
  return path === uploadPath ? 'oss' : 'compatible'
}

/** Answers one request; a refusal is worded as the path's transport does. */
export async function routeRequest(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const transport = transportOf(url.pathname)
  try {
    if (url.pathname.startsWith('/__simulator/')) {
      return await routeAdmin(request, response, url, state)
    }
    const record = state.requests.begin(request, transport)
    watchResponse(response, record)
    await routeApi(request, response, url, record, state)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const wording = transport === 'native' ? 'native' : 'compatible'
    sendRefusal(response, error.form, wording, randomUUID())
  }
}
