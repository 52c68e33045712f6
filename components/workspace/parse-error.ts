import type { ErrorView } from '#lib/errors.ts'
import { clientError } from './client-error.ts'

/** Reads `{"error": …}` from a refusal's body; a proxy's HTML page becomes `unknown`. */
export function parseError(body: string): ErrorView {
  try {
    const { error }: { error?: ErrorView } = JSON.parse(body)
    if (error && typeof error.code === 'string' && typeof error.message === 'string') return error
  } catch {
    // Not JSON: somebody between us and the server answered.
  }
  return clientError('unknown')
}
