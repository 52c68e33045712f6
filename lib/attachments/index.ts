import 'server-only'

export { deleteAttachment } from './delete-attachment.ts'
export { findAttachment } from './find-attachment.ts'
export { findAttachmentFile } from './find-attachment-file.ts'
export { modelPicture } from './model-picture.ts'
export { serveFile } from './serve-file.ts'
export { handleUpload } from './upload-server.ts'
export { attachmentInclude, viewAttachment } from './view-attachment.ts'
