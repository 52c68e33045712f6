import { createDeviceCode } from '#lib/devices/index.ts'
import { env } from '#lib/env.ts'
import { json, route } from '#lib/http.ts'
import { ensureOwner } from '#lib/session.ts'

export const POST = route(async ({ request }) => {
  const { code, expiresAt } = await createDeviceCode(await ensureOwner())
  // The browser's own Origin, which `route` has already compared with the host.
  const origin = env.PUBLIC_ORIGIN ?? request.headers.get('origin') ?? request.url
  // The code goes into the fragment, which no server and no log ever sees.
  const url = new URL(`/join#${code}`, origin).href
  return json({ code, url, expiresAt }, { status: 201 })
})
