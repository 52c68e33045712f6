import { pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'
import { eventStreamResponse, readLastEventId, resumeTurn } from '#lib/turns/index.ts'

export const GET = route<{ turnId: string }>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  const stream = await resumeTurn(ownerId, pathId(params.turnId), readLastEventId(request))
  return stream ? eventStreamResponse(stream) : new Response(null, { status: 204 })
})
