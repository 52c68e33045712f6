import { json, parse, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'
import { listShares, originOf } from '#lib/shares/index.ts'
import { shareQuerySchema } from '#lib/shares/schema.ts'

export const GET = route(async ({ request }) => {
  const ownerId = await requireOwner()
  const { searchParams } = new URL(request.url)
  const query = parse(shareQuerySchema, Object.fromEntries(searchParams))
  const origin = originOf(request.headers)
  return json(await listShares({ ownerId, origin, ...query }))
})
