import { deleteEverything } from '#lib/archive/index.ts'
import { deleteEverythingSchema } from '#lib/archive/schema.ts'
import { readJson, route } from '#lib/http.ts'
import { requireOwner } from '#lib/session.ts'

export const DELETE = route(async ({ request }) => {
  await readJson(request, deleteEverythingSchema)
  // The only place where an owner ends: signing out their devices belongs behind it.
  await deleteEverything(await requireOwner())
  return new Response(null, { status: 204 })
})
