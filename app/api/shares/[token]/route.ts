import { json, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'
import { loadShared, revokeShare } from '#lib/shares/index.ts'

type Params = { token: string }

export const GET = route<Params>(async ({ params }) => json(await loadShared(params.token)))

export const DELETE = route<Params>(async ({ params }) => {
  await revokeShare(await requireOwner(), params.token)
  return new Response(null, { status: 204 })
})
