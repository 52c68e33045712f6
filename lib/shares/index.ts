import 'server-only'

export { answerForm, isForm } from './answer-form.ts'
export { continueShare } from './continue-share.ts'
export { createShare } from './create-share.ts'
export { listShares } from './list-shares.ts'
export { findShared, loadShared } from './load-shared.ts'
export { revokeShare } from './revoke-share.ts'
export { serveSharedFile } from './serve-shared-file.ts'
export { originOf, shareUrl } from './share-url.ts'

export { isSharedPage, openSharedPage } from './shared-page.ts'
