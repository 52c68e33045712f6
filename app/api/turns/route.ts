import { readJson, route } from '#lib/http.ts'
import { ensureOwner } from '#lib/session.ts'
import { askTurn, eventStreamResponse } from '#lib/turns/index.ts'
import { newTurnSchema } from '#lib/turns/schema.ts'

export const POST = route(async ({ request, requestId, locale }) => {
  const turn = await readJson(request, newTurnSchema)
  const ownerId = await ensureOwner()
  return eventStreamResponse(await askTurn({ ownerId, locale, requestId }, turn))
})
