import { requestJson } from '#client/api/request.ts'
import type { ErrorView } from '#lib/errors.ts'
import { forgetBrowser } from './forget-browser.ts'

/** Milliseconds: years of conversations with their pictures are not gone in a moment. */
const LONGEST_DELETION = 30 * 60_000

/** Deletes all that the server keeps, then what this browser does. Returns what went wrong. */
export async function deleteAll(): Promise<ErrorView | null> {
  const request = {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ confirm: 'delete everything' }),
  }
  const outcome = await requestJson<null>('/api/owner', request, LONGEST_DELETION)
  // A 404 means that there was nothing to delete, which is as good.
  if (!outcome.ok && outcome.status !== 404) return outcome.error
  await forgetBrowser()
  return null
}
