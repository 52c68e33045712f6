import { nativeBaseUrl } from '../service/service-address.ts'

/**
 * An hour less than the service keeps a file (docs/protocol.md#temporary-upload), so that no
 * request meets its end.
 */
const KEPT_MS = 47 * 60 * 60 * 1000
/** Entries are some hundred bytes; the oldest are forgotten first. */
const MAX_ENTRIES = 10_000

interface UploadedFile {
  address: string
  /** Epoch milliseconds. */
  until: number
}

/** Kept in memory only: after a restart a file is uploaded again, which costs only time. */
const uploaded = new Map<string, UploadedFile>()

/** A file may be used by the account and the model that it was uploaded for. */
const keyOf = (hash: string, modelId: string) => `${nativeBaseUrl()} ${modelId} ${hash}`

/** The address of a file that was uploaded for a model and is still there; null otherwise. */
export function findUploadedFile(hash: string, modelId: string): string | null {
  const file = uploaded.get(keyOf(hash, modelId))
  return file && Date.now() < file.until ? file.address : null
}

export function keepUploadedFile(hash: string, modelId: string, address: string): void {
  const key = keyOf(hash, modelId)
  // Delete it first, so that the map stays ordered by age.
  uploaded.delete(key)
  uploaded.set(key, { address, until: Date.now() + KEPT_MS })
  const oldest = uploaded.keys().next()
  if (uploaded.size > MAX_ENTRIES && !oldest.done) uploaded.delete(oldest.value)
}

/** Forgets a file that the service no longer finds. Returns whether it was known. */
export function forgetUploadedFile(hash: string, modelId: string): boolean {
  return uploaded.delete(keyOf(hash, modelId))
}
