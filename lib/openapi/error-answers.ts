import { AppError, type ErrorCode } from '#lib/errors.ts'
import type { Operation } from './operation.ts'
import { type JsonSchema, schemaOf } from './to-json-schema.ts'
import { errorBody } from './views/error.ts'

/** One answer for each status, which names the codes that come with it. */
export function errorAnswers({
  method,
  session,
  body,
  errors = [],
  otherStatuses = {},
}: Operation): Record<string, JsonSchema> {
  const codes = new Set<ErrorCode>([...errors, 'internal'])
  // A session is looked up; what asks the database without one says so itself.
  if (session !== 'none') codes.add('database_unavailable')
  if (session === 'needed') codes.add('not_found')
  if (session === 'made') codes.add('access_required')
  if (method !== 'get' && method !== 'head') codes.add('cross_site')
  if (body?.some(({ mediaType }) => mediaType === 'application/json')) {
    codes.add('invalid_request').add('body_too_large')
  }
  const byStatus: Partial<Record<number, ErrorCode[]>> = Object.groupBy(
    codes,
    (code) => new AppError(code).status,
  )
  for (const [status, code] of Object.entries(otherStatuses)) {
    byStatus[Number(status)] = [...(byStatus[Number(status)] ?? []), code]
  }
  // A response to HEAD has no body.
  const content = method !== 'head' && {
    content: { 'application/json': { schema: schemaOf(errorBody) } },
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, these = []]) => [
      status,
      { description: these.map((code) => `\`${code}\``).join(', '), ...content },
    ]),
  )
}
