import { json, pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'
import { describeRequest } from '#lib/turns/index.ts'

export const GET = route<{ conversationId: string }>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  const conversationId = pathId(params.conversationId)
  const given = new URL(request.url).searchParams.get('parentId')
  const parentId = given === null ? null : pathId(given)
  return json(await describeRequest({ ownerId, conversationId, parentId }))
})
