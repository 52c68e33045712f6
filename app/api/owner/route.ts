import { deleteEverything } from '#lib/archive/index.ts'
import { deleteEverythingSchema } from '#lib/archive/schema.ts'
import { readJson, route } from '#lib/http.ts'
import { newIdentity, requireOwner } from '#lib/session.ts'

export const DELETE = route(async ({ request }) => {
  await readJson(request, deleteEverythingSchema)
  await deleteEverything(await requireOwner())
  await newIdentity()
  return new Response(null, { status: 204 })
})
