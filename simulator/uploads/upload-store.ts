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

/** Files live 48 h at the service; here as long as this many bytes have room, the oldest go first. */
const keptBytes = 512 * 1024 * 1024

/** Keeps the last 512 MB of uploaded files in memory: every frame of a long film. */
export function createUploadStore(): UploadStore {
  const grants = new Map<string, Grant>()
  const files = new Map<string, StoredFile>()
  let heldBytes = 0
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
      heldBytes += bytes.length
      for (const [oldest, file] of files) {
        if (heldBytes <= keptBytes) break
        files.delete(oldest)
        heldBytes -= file.bytes.length
      }
    },
    read(url, apiKey, modelId) {
      const file = files.get(url.slice('oss://'.length))
      const allowed = file?.grant.apiKey === apiKey && file.grant.modelId === modelId
      return file && allowed ? file.bytes : null
    },
  }
}
