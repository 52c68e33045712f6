import { pathId, route } from '#lib/http.ts'
import { serveSharedFile } from '#lib/shares/index.ts'

type Params = { token: string; attachmentId: string }

export const GET = route<Params>(async ({ request, params: { token, attachmentId } }) =>
  serveSharedFile(request, { token, attachmentId: pathId(attachmentId), which: 'preview' }),
)
