import { changeAttachment, deleteAttachment, findAttachment } from '#lib/attachments/index.ts'
import { attachmentChangesSchema } from '#lib/attachments/schema.ts'
import { json, pathId, readJson, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

type Params = { attachmentId: string }

export const GET = route<Params>(async ({ params }) =>
  json(await findAttachment(await requireOwner(), pathId(params.attachmentId))),
)

export const PATCH = route<Params>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  const changes = await readJson(request, attachmentChangesSchema)
  return json(await changeAttachment(ownerId, pathId(params.attachmentId), changes))
})

export const DELETE = route<Params>(async ({ params }) => {
  await deleteAttachment(await requireOwner(), pathId(params.attachmentId))
  return new Response(null, { status: 204 })
})
