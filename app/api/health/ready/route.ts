import { db } from '#lib/db.ts'
import { json, route } from '#lib/http.ts'

export const GET = route(async () => {
  await db.$queryRaw`SELECT 1`
  return json({ ready: true })
})
