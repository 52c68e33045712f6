import { whileSignedIn } from '#lib/devices/index.ts'
import { pathId, route } from '#lib/http.ts'
import { requireSession } from '#lib/session.ts'
import { eventStreamResponse, readLastEventId, resumeTurn } from '#lib/turns/index.ts'

export const GET = route<{ turnId: string }>(async ({ request, params }) => {
  const { ownerId, deviceId } = await requireSession()
  const stream = await resumeTurn(ownerId, pathId(params.turnId), readLastEventId(request))
  if (!stream) return new Response(null, { status: 204 })
  return eventStreamResponse(whileSignedIn(deviceId, stream))
})
