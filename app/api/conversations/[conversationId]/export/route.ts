import { exportConversation } from '#lib/archive/index.ts'
import { exportQuerySchema } from '#lib/archive/schema.ts'
import { parse, pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

export const GET = route<{ conversationId: string }>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  const conversationId = pathId(params.conversationId)
  const { searchParams } = new URL(request.url)
  const { format } = parse(exportQuerySchema, Object.fromEntries(searchParams))
  return exportConversation(ownerId, conversationId, format)
})
