import 'server-only'

export type { Exchange } from './build-messages.ts'
export { chooseTransport, type Transport } from './choose-transport.ts'
export { dataUriLength, type InlineBlob } from './inline-blobs.ts'
export { listKnownModels, listModels } from './list-models.ts'
export type {
  FrameListMedia,
  Media,
  PictureMedia,
  VideoMedia,
} from './media.ts'
export { modelFacts } from './model-facts.ts'
export { knownModel, type ModelEntry, modelEntry, modelRegistry } from './registry.ts'
export * from './schema.ts'
export { hasTemporaryUpload } from './service-address.ts'
export type { AnswerPart, AnswerRequest } from './stream-answer.ts'
export { streamWithRetries, type WaitPart } from './stream-with-retries.ts'
