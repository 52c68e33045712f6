import 'server-only'

export type { Exchange } from './build-messages.ts'
export type { InlineBlob } from './inline-blobs.ts'
export { fitToPatches, type PatchGrid, pictureTokens, type Size } from './picture-tokens.ts'
export { type ModelEntry, modelEntry, modelRegistry } from './registry.ts'
export { retryDelay } from './retry-delay.ts'
export { type AnswerPart, streamAnswer } from './stream-answer.ts'
