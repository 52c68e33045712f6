import { findAttachment, importUrl, makeFrameList } from '#lib/attachments/index.ts'
import { newAttachmentSchema } from '#lib/attachments/schema.ts'
import { json, readJson, route } from '#lib/http.ts'
import { ensureOwner } from '#lib/session.ts'

export const POST = route(async ({ request }) => {
  const body = await readJson(request, newAttachmentSchema)
  const ownerId = await ensureOwner()
  const attachmentId =
    'url' in body ? await importUrl(ownerId, body.url) : await makeFrameList(ownerId, body)
  return json(await findAttachment(ownerId, attachmentId), { status: 201 })
})
