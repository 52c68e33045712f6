import { requestJson } from '#client/api/request.ts'
import type { DeviceView } from '#lib/devices/schema.ts'
import type { ErrorView } from '#lib/errors.ts'

/** Signs a device out; whoever calls has warned before the last one. Returns what went wrong. */
export async function signOut({ id }: DeviceView): Promise<ErrorView | null> {
  const outcome = await requestJson<null>(`/api/devices/${id}?confirm=true`, { method: 'DELETE' })
  return outcome.ok ? null : outcome.error
}
