import { exportEverything } from '#lib/archive/index.ts'
import { route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

export const GET = route(async () => exportEverything(await requireOwner()))
