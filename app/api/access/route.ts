import { enterAccessCode, limitAttempts } from '#lib/access/index.ts'
import { accessSchema } from '#lib/access/schema.ts'
import { readJson, route } from '#lib/http.ts'
import { currentSession } from '#lib/session.ts'

export const POST = route(async ({ request }) => {
  const { code } = await readJson(request, accessSchema)
  await limitAttempts('access', await currentSession(), () => enterAccessCode(code))
  return new Response(null, { status: 204 })
})
