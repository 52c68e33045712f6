import { signOutDevice } from '#lib/devices/index.ts'
import { pathId, route } from '#lib/http.ts'
import { newIdentity, requireSession } from '#lib/session.ts'

export const DELETE = route<{ deviceId: string }>(async ({ request, params }) => {
  const session = await requireSession()
  const deviceId = pathId(params.deviceId)
  const confirmed = new URL(request.url).searchParams.get('confirm') === 'true'
  await signOutDevice(session, { deviceId, confirmed })
  if (deviceId === session.deviceId) await newIdentity()
  return new Response(null, { status: 204 })
})
