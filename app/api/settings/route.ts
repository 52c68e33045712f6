import { json, readJson, route } from '#lib/http.ts'
import { ensureOwner, requireOwner } from '#lib/session.ts'
import { changeSettings, findSettings } from '#lib/settings/index.ts'
import { settingsChangesSchema } from '#lib/settings/schema.ts'

export const GET = route(async () => json(await findSettings(await requireOwner())))

export const PATCH = route(async ({ request }) => {
  const changes = await readJson(request, settingsChangesSchema)
  await changeSettings(await ensureOwner(), changes)
  return new Response(null, { status: 204 })
})
