import { limitAttempts } from '#lib/access/index.ts'
import { joinOwner } from '#lib/devices/index.ts'
import { joinSchema } from '#lib/devices/schema.ts'
import { json, readJson, route } from '#lib/http.ts'
import { currentSession, currentUserAgent, setSession } from '#lib/session.ts'

export const POST = route(async ({ request }) => {
  const { code, bring } = await readJson(request, joinSchema)
  const old = await currentSession()
  const userAgent = await currentUserAgent()
  const { session, brought } = await limitAttempts('device', old, () =>
    joinOwner({ session: old, code, bring, userAgent }),
  )
  await setSession(session)
  return json({ brought })
})
