import { fetch as undiciFetch } from 'undici'
import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import { connectionError } from '../service/connection-error.ts'
import { readServiceError } from '../service/read-service-error.ts'
import { readStart } from '../service/read-start.ts'
import { nativeBaseUrl, serviceKey } from '../service/service-address.ts'
import { serviceAgent } from '../service/service-agent.ts'

const ANSWER_LIMIT_MS = 30_000
const MAX_ANSWER_LENGTH = 64 * 1024

/**
 * The vendor's words are kept, because each goes back into a form field
 * (docs/protocol.md#temporary-upload).
 */
const policySchema = z.looseObject({
  policy: z.string(),
  signature: z.string(),
  upload_dir: z.string().min(1),
  upload_host: z.url({ protocol: /^https?$/ }),
  expire_in_seconds: z.coerce.number().positive(),
  max_file_size_mb: z.coerce.number().positive(),
  oss_access_key_id: z.string(),
  x_oss_object_acl: z.string(),
  x_oss_forbid_overwrite: z.coerce.string(),
})
export type UploadPolicy = z.infer<typeof policySchema>

/**
 * Requests permission to upload files for a model, which is valid for some minutes.
 * @throws AppError for what the service or the network says; the signal's reason when aborted.
 */
export async function requestUploadPolicy(
  modelId: string,
  signal: AbortSignal,
): Promise<UploadPolicy> {
  const query = new URLSearchParams({ action: 'getPolicy', model: modelId })
  const response = await undiciFetch(`${nativeBaseUrl()}/uploads?${query}`, {
    headers: { Authorization: `Bearer ${serviceKey()}` },
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT_MS)]),
    dispatcher: serviceAgent,
  }).catch((cause) => {
    signal.throwIfAborted()
    throw connectionError(cause)
  })
  if (response.status !== 200) throw await readServiceError(response)
  try {
    const answer = JSON.parse(await readStart(response.body, MAX_ANSWER_LENGTH))
    return policySchema.parse(z.object({ data: z.unknown() }).parse(answer).data)
  } catch (cause) {
    signal.throwIfAborted()
    throw new AppError('upload_refused', { cause })
  }
}
