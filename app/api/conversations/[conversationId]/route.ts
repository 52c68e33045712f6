import {
  changeConversation,
  deleteConversation,
  loadConversation,
} from '#lib/conversations/index.ts'
import { conversationChangesSchema } from '#lib/conversations/schema.ts'
import { json, pathId, readJson, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

type Params = { conversationId: string }

export const GET = route<Params>(async ({ params, locale, requestId }) => {
  const ownerId = await requireOwner()
  const conversationId = pathId(params.conversationId)
  return json(await loadConversation({ ownerId, conversationId, locale, requestId }))
})

export const PATCH = route<Params>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  const changes = await readJson(request, conversationChangesSchema)
  await changeConversation(ownerId, pathId(params.conversationId), changes)
  return new Response(null, { status: 204 })
})

export const DELETE = route<Params>(async ({ params }) => {
  await deleteConversation(await requireOwner(), pathId(params.conversationId))
  return new Response(null, { status: 204 })
})
