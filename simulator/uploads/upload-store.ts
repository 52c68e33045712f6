import { randomUUID } from 'node:crypto'

/** One granted upload: which key and model may use it. */
interface Grant {
  id: string
  directory: string
  apiKey: string
  modelId: string
}

interface StoredFile {
  bytes: Buffer
  grant: Grant
}

export interface UploadStore {
  grant: (apiKey: string, modelId: string) => Grant
  findGrant: (policy: string) => Grant | undefined
  save: (key: string, bytes: Buffer, grant: Grant) => void
  /** Bytes of `oss://` + key for the same account and model; null otherwise. */
  read: (url: string, apiKey: string, modelId: string) => Buffer | null
}

const keptFiles = 50

/** Keeps the last 50 uploaded files in memory. */
export function createUploadStore(): UploadStore {
  const grants = new Map<string, Grant>()
  const files = new Map<string, StoredFile>()
  return {
    grant(apiKey, modelId) {
      const id = randomUUID()
      const granted = { id, directory: `dashscope-instant/simulator/${id}`, apiKey, modelId }
      grants.set(id, granted)
      return granted
    },
    findGrant: (policy) => grants.get(policy),
    save(key, bytes, grant) {
      files.set(key, { bytes, grant })
      const oldest = files.keys().next()
      if (files.size > keptFiles && !oldest.done) files.delete(oldest.value)
    },
    read(url, apiKey, modelId) {
      const file = files.get(url.slice('oss://'.length))
      const allowed = file?.grant.apiKey === apiKey && file.grant.modelId === modelId
      return file && allowed ? file.bytes : null
    },
  }
}
