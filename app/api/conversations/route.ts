import { listConversations } from '#lib/conversations/index.ts'
import { conversationQuerySchema } from '#lib/conversations/schema.ts'
import { json, parse, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

export const GET = route(async ({ request }) => {
  const ownerId = await requireOwner()
  const { searchParams } = new URL(request.url)
  const query = parse(conversationQuerySchema, Object.fromEntries(searchParams))
  return json(await listConversations({ ownerId, ...query }))
})
