import { importArchive } from '#lib/archive/index.ts'
import { json, route } from '#lib/http.ts'
import { ensureOwner } from '#lib/session.ts'

export const POST = route(async ({ request, locale }) => {
  const ownerId = await ensureOwner()
  return json(await importArchive({ ownerId, locale }, request), { status: 201 })
})
