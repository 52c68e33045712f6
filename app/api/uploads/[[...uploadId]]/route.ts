import { handleUpload } from '#lib/attachments/index.ts'
import { route } from '#lib/http.ts'
import { ensureOwner } from '#lib/session.ts'

const handle = route(async ({ request, locale, requestId }) =>
  handleUpload(request, { ownerId: await ensureOwner(), locale, requestId }),
)

// No GET: an upload is not a file server. HEAD, OPTIONS and the rest are tus 1.0.0.
export { handle as DELETE, handle as HEAD, handle as OPTIONS, handle as PATCH, handle as POST }
