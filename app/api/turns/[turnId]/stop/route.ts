import { pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'
import { stopTurn } from '#lib/turns/index.ts'

export const POST = route<{ turnId: string }>(async ({ params }) => {
  await stopTurn(await requireOwner(), pathId(params.turnId))
  return new Response(null, { status: 204 })
})
