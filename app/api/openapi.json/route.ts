import { route } from '#lib/http.ts'
import { apiDocument } from '#lib/openapi/index.ts'
import { sessionCookieName } from '#lib/session-cookie.ts'

/** Says nothing of anybody, so that unlike all other answers it may be kept, and by anyone. */
export const GET = route(async () =>
  Response.json(apiDocument(sessionCookieName()), {
    headers: { 'Cache-Control': 'public, max-age=300' },
  }),
)
