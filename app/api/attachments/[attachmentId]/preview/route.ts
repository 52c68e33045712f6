import { findAttachmentFile, putPoster, serveFile } from '#lib/attachments/index.ts'
import { pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

type Params = { attachmentId: string }

export const GET = route<Params>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  return serveFile(
    request,
    await findAttachmentFile(ownerId, pathId(params.attachmentId), 'preview'),
  )
})

export const PUT = route<Params>(async ({ request, params }) => {
  await putPoster(await requireOwner(), pathId(params.attachmentId), request)
  return new Response(null, { status: 204 })
})
