import { json, pathId, readJson, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'
import { createShare, originOf, shareUrl } from '#lib/shares/index.ts'
import { newShareSchema } from '#lib/shares/schema.ts'

export const POST = route<{ conversationId: string }>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  const conversationId = pathId(params.conversationId)
  const token = await createShare(ownerId, conversationId, await readJson(request, newShareSchema))
  return json({ token, url: shareUrl(originOf(request.headers), token) }, { status: 201 })
})
