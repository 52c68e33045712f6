import { whileSignedIn } from '#lib/devices/index.ts'
import { readJson, route } from '#lib/http.ts'
import { ensureSession } from '#lib/session.ts'
import { askTurn, eventStreamResponse } from '#lib/turns/index.ts'
import { newTurnSchema } from '#lib/turns/schema.ts'

export const POST = route(async ({ request, requestId, locale }) => {
  const turn = await readJson(request, newTurnSchema)
  const { ownerId, deviceId } = await ensureSession()
  const stream = await askTurn({ ownerId, locale, requestId }, turn)
  return eventStreamResponse(whileSignedIn(deviceId, stream))
})
