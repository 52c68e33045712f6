import 'server-only'

export type { Exchange } from './build-messages.ts'
export type { InlineBlob } from './inline-blobs.ts'
export { listModels } from './list-models.ts'
export type {
  FrameListMedia,
  Media,
  PictureMedia,
  VideoMedia,
} from './media.ts'
export { fitToPatches, type PatchGrid, pictureTokens, type Size } from './picture-tokens.ts'
export { knownModel, type ModelEntry, modelEntry, modelRegistry } from './registry.ts'
export type { AnswerPart } from './stream-answer.ts'
export { streamWithRetries, type WaitPart } from './stream-with-retries.ts'
