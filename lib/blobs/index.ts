import 'server-only'

export { blobPath } from './blob-path.ts'
export { keepBlobs } from './keep-blobs.ts'
export { type ByteRange, openBlob } from './open-blob.ts'
export { putBlob, type StoredBlob } from './put-blob.ts'
export { removeUnreferencedBlobs } from './remove-unreferenced-blobs.ts'
export { withBlobs } from './with-blobs.ts'
