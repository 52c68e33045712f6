import { findAttachmentFile, serveFile } from '#lib/attachments/index.ts'
import { pathId, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

export const GET = route<{ attachmentId: string }>(async ({ request, params }) => {
  const ownerId = await requireOwner()
  return serveFile(
    request,
    await findAttachmentFile(ownerId, pathId(params.attachmentId), 'preview'),
  )
})
