import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { env } from '#lib/env.ts'
import { AppError, viewError } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { type Locale, matchLocale } from '#lib/messages.ts'
import { uuid } from '#lib/schema.ts'
import { toAppError } from '#lib/to-app-error.ts'
import { yieldToEventLoop } from './yield-to-event-loop.ts'

/** Enough for the longest question and its ids; pictures never travel in JSON. */
const MAX_JSON_BYTES = 1024 * 1024

export interface RequestContext {
  request: Request
  requestId: string
  locale: Locale
}

type Handler<Params> = (context: RequestContext & { params: Params }) => Promise<Response>

/**
 * The wall around every route handler: refuses cross-site writes, turns what is thrown into the
 * one error shape, and puts the request id on every response.
 */
export function route<Params = Record<never, never>>(handler: Handler<Params>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const requestId = randomUUID()
    const locale = matchLocale(request.headers.get('accept-language'))
    try {
      refuseCrossSite(request)
      const context = { request, requestId, locale, params: await params }
      const response = await yieldToEventLoop(() => handler(context))
      response.headers.set('X-Request-Id', requestId)
      return response
    } catch (thrown) {
      return errorResponse(thrown, { request, requestId, locale })
    }
  }
}

/** The response for anything thrown, logged when it is our fault. */
function errorResponse(thrown: unknown, { request, requestId, locale }: RequestContext) {
  const error = toAppError(thrown)
  if (error.status >= 500) {
    const { pathname } = new URL(request.url)
    log.error({ err: thrown, code: error.code, requestId, method: request.method, pathname })
  }
  const headers = new Headers({ 'Cache-Control': 'no-store', 'X-Request-Id': requestId })
  if (error.retryAfter !== undefined) headers.set('Retry-After', String(error.retryAfter))
  return Response.json(
    { error: viewError(error, locale, requestId) },
    { status: error.status, headers },
  )
}

/** A JSON response that nothing may cache: everything we answer belongs to one owner. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers)
  headers.set('Cache-Control', 'no-store')
  return Response.json(body, { ...init, headers })
}

/**
 * Reads and checks a JSON body.
 * @throws AppError `body_too_large`, or `invalid_request` with the first wrong field.
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    throw new AppError('invalid_request', { details: { field: 'Content-Type' } })
  }
  const text = await readText(request)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new AppError('invalid_request', { details: { field: 'body' } })
  }
  return parse(schema, body)
}

/** Checks outside data against a schema. @throws AppError `invalid_request` naming the first wrong field. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
  throw new AppError('invalid_request', { details: { field: (field || 'body').slice(0, 100) } })
}

/** A random id that names nothing and that nobody can guess. */
const UNKNOWN_ID = randomUUID()

/**
 * An id from a path. What is not a UUID becomes one that names nothing, so that it is looked up and
 * answered like any unknown id.
 */
export function pathId(id: string): string {
  return uuid.safeParse(id).data ?? UNKNOWN_ID
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > MAX_JSON_BYTES) {
      throw new AppError('body_too_large', { details: { limit: MAX_JSON_BYTES } })
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/**
 * A browser names the origin of every write. A script names none, and carries no browser's cookie
 * by accident, so it passes.
 */
function refuseCrossSite(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') throw new AppError('cross_site')
  const origin = request.headers.get('origin')
  if (origin === null) return
  if (!isOurs(origin, request.headers.get('host'))) throw new AppError('cross_site')
}

/** Without `PUBLIC_ORIGIN` the scheme is unknown, as a proxy may speak https in front of us. */
function isOurs(origin: string, host: string | null): boolean {
  if (env.PUBLIC_ORIGIN) return origin === env.PUBLIC_ORIGIN
  return URL.canParse(origin) && new URL(origin).host === host
}
