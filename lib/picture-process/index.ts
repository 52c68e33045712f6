import 'server-only'

export { inspectPicture } from './inspect-picture.ts'
export { type RenderedFiles, renderPicture } from './render-picture.ts'
