import { z } from 'zod'
import { exportResponse, loadConversation } from '#lib/conversations/index.ts'
import { parse, pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

const querySchema = z.strictObject({ format: z.enum(['markdown', 'json']) })

export const GET = route<{ conversationId: string }>(
  async ({ request, params, locale, requestId }) => {
    const ownerId = await requireOwner()
    const conversationId = pathId(params.conversationId)
    const { format } = parse(querySchema, Object.fromEntries(new URL(request.url).searchParams))
    const query = { ownerId, conversationId, locale, requestId }
    return exportResponse(await loadConversation(query), format)
  },
)
