import { isDemo } from '#lib/env.ts'
import { json, route } from '#lib/http.ts'
import { listModels } from '#lib/qvq/index.ts'

export const GET = route(async () => json({ demo: isDemo(), ...(await listModels()) }))
