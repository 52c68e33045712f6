import type { Response } from 'undici'
import { z } from 'zod'
import type { AppError } from '#lib/errors.ts'
import { classifyServiceError } from './classify-service-error.ts'
import { readStart } from './read-start.ts'

const MAX_ERROR_LENGTH = 64 * 1024

const errorBodySchema = z.looseObject({
  code: z.union([z.string(), z.number()]).nullish(),
  type: z.string().nullish(),
  message: z.string().nullish(),
})

/** What an error object of either protocol says; empty strings where it says nothing. */
export function errorFields(body: unknown): { code: string; message: string } {
  const outer = z.looseObject({ error: z.unknown() }).safeParse(body)
  const parsed = errorBodySchema.safeParse(
    outer.success && outer.data.error ? outer.data.error : body,
  )
  if (!parsed.success) return { code: '', message: '' }
  const { code, type, message } = parsed.data
  return { code: String(code ?? type ?? ''), message: message ?? '' }
}

/** Reads a response that is not a stream of events: JSON, `data: {json}` lines, HTML or nothing. */
export async function readServiceError(response: Response): Promise<AppError> {
  const { code, message } = errorFields(await readErrorBody(response.body))
  return classifyServiceError({
    status: response.status,
    code,
    message,
    ...retryAfterOf(response.headers.get('retry-after')),
  })
}

/** What an error's body says: JSON, or JSON on a `data:` line; undefined for anything else. */
export async function readErrorBody(body: AsyncIterable<Uint8Array> | null): Promise<unknown> {
  const text = await readStart(body, MAX_ERROR_LENGTH)
  const data = /^data:\s*(\{.*)$/m.exec(text)?.[1]
  try {
    return JSON.parse(data ?? text)
  } catch {
    return undefined
  }
}

/** Seconds from a Retry-After header, which is a number or an HTTP date. */
function retryAfterOf(header: string | null): { retryAfter?: number } {
  if (!header) return {}
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? { retryAfter: Math.max(0, Math.ceil(seconds)) } : {}
}
