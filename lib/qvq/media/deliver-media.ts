import { createQueue } from '#lib/create-queue.ts'
import type { ModelEntry } from '../models/model-entry.ts'
import { hasTemporaryUpload } from '../service/service-address.ts'
import type { InlineBlob } from './inline-blobs.ts'
import type { Exchange } from './media.ts'
import { planDelivery, videoTooLarge } from './plan-delivery.ts'
import { uploadBlob } from './upload-blob.ts'
import { requestUploadPolicy, type UploadPolicy } from './upload-policy.ts'
import { findUploadedFile, forgetUploadedFile, keepUploadedFile } from './uploaded-files.ts'

const UPLOADS_AT_ONCE = 4
/** The vendor does not say which megabyte it means: the larger, and the service decides. */
const BYTES_PER_MEGABYTE = 1024 * 1024
/** Renew a policy this long before it expires, so that no upload starts too late. */
const POLICY_MARGIN_MS = 60_000

interface Delivery {
  model: ModelEntry
  exchanges: Exchange[]
}

/**
 * Uploads those files of a request that cannot go along with it, unless the service still has
 * them, and returns their addresses by blob hash.
 * @throws AppError: see `planDelivery`, `uploadBlob`; the signal's reason when aborted.
 */
export async function deliverMedia(
  { model, exchanges }: Delivery,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const uploads = planDelivery(exchanges, model, hasTemporaryUpload())
  const addresses = new Map<string, string>()
  const missing: InlineBlob[] = []
  for (const blob of uploads) {
    const address = findUploadedFile(blob.hash, model.id)
    if (address) addresses.set(blob.hash, address)
    else missing.push(blob)
  }
  const currentPolicy = renewedPolicy(model.id)
  const failure = new AbortController()
  const either = AbortSignal.any([signal, failure.signal])
  const queue = createQueue(UPLOADS_AT_ONCE)
  const upload = async (blob: InlineBlob) => {
    either.throwIfAborted()
    const policy = await currentPolicy(either)
    const limit = policy.max_file_size_mb * BYTES_PER_MEGABYTE
    if (blob.bytes > limit) throw videoTooLarge(blob, limit)
    const address = await uploadBlob(blob, policy, either)
    keepUploadedFile(blob.hash, model.id, address)
    addresses.set(blob.hash, address)
  }
  try {
    await Promise.all(missing.map((blob) => queue(() => upload(blob))))
  } catch (error) {
    // The first failure ends those that are under way, and no further one is begun.
    failure.abort()
    throw error
  }
  return addresses
}

/** The service could not read a file: none of this request's counts as uploaded any more. */
export function forgetDelivered({ model, exchanges }: Delivery): boolean {
  const uploads = planDelivery(exchanges, model, hasTemporaryUpload())
  return uploads.filter(({ hash }) => forgetUploadedFile(hash, model.id)).length > 0
}

/** One policy serves many files, until it is about to expire. */
function renewedPolicy(modelId: string) {
  let policy: Promise<UploadPolicy> | undefined
  let until = 0
  return async (signal: AbortSignal): Promise<UploadPolicy> => {
    if (!policy || Date.now() > until) {
      until = Number.POSITIVE_INFINITY
      policy = requestUploadPolicy(modelId, signal)
      const { expire_in_seconds } = await policy
      until = Date.now() + expire_in_seconds * 1000 - POLICY_MARGIN_MS
    }
    return policy
  }
}
