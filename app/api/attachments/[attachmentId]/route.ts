import { deleteAttachment, findAttachment } from '#lib/attachments/index.ts'
import { json, pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

type Params = { attachmentId: string }

export const GET = route<Params>(async ({ params }) =>
  json(await findAttachment(await requireOwner(), pathId(params.attachmentId))),
)

export const DELETE = route<Params>(async ({ params }) => {
  await deleteAttachment(await requireOwner(), pathId(params.attachmentId))
  return new Response(null, { status: 204 })
})
