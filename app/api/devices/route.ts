import { listDevices } from '#lib/devices/index.ts'
import { json, route } from '#lib/http.ts'
import { currentUserAgent, requireSession } from '#lib/session.ts'

export const GET = route(async () =>
  json({ items: await listDevices(await requireSession(), await currentUserAgent()) }),
)
