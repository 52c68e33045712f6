import { randomUUID } from 'node:crypto'
import { Refusal } from '../http/refusal.ts'
import { requireModel } from '../http/require-model.ts'
import type { UploadStore } from './upload-store.ts'

const maxFileMegabytes = 100
const goodForSeconds = 300

/** Answers `GET uploads?action=getPolicy&model=…`: where and how to post a file. */
export function grantUpload(
  url: URL,
  apiKey: string,
  uploadHost: string,
  uploads: UploadStore,
): object {
  if (url.searchParams.get('action') !== 'getPolicy') throw new Refusal('invalid-parameter')
  const model = requireModel(url.searchParams.get('model') ?? '')
  const grant = uploads.grant(apiKey, model.id)
  return {
    request_id: randomUUID(),
    data: {
      policy: grant.id,
      signature: `signature-of-${grant.id}`,
      upload_dir: grant.directory,
      upload_host: uploadHost,
      expire_in_seconds: goodForSeconds,
      max_file_size_mb: maxFileMegabytes,
      capacity_limit_mb: 999_999_999,
      oss_access_key_id: 'simulator',
      x_oss_object_acl: 'private',
      x_oss_forbid_overwrite: 'true',
    },
  }
}
