import { route } from '#lib/http.ts'
import { apiDocument } from '#lib/openapi/index.ts'
import { sessionCookieName } from '#lib/session-cookie.ts'

/** Made at the first request, as anybody may ask and it takes some 20 ms. */
let text: string | undefined

/** Says nothing of anybody, so that unlike all other answers it may be kept, and by anyone. */
export const GET = route(async () => {
  text ??= JSON.stringify(apiDocument(sessionCookieName()))
  return new Response(text, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' },
  })
})
