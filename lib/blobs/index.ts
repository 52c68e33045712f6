import 'server-only'

export { withBlobLock } from './blob-lock.ts'
export { blobPath } from './blob-path.ts'
export { type ByteRange, openBlob } from './open-blob.ts'
export { putBlob, type StoredBlob } from './put-blob.ts'
export { removeUnreferencedBlobs } from './remove-unreferenced-blobs.ts'
export { storeBlobs } from './store-blobs.ts'
