/** The shared face: pure arithmetic and plain types, for the browser too. */

export type { ModelFacts, ModelsView } from './models/model-facts.ts'
export {
  type CountedExchange,
  type CountedMedia,
  estimateRequestTokens,
  mediaTokens,
} from './tokens/estimate-request.ts'
export { highResolutionTaken } from './tokens/high-resolution-taken.ts'
export { pictureGrid } from './tokens/picture-grid.ts'
export { fitToPatches, type PatchGrid, pictureTokens, type Size } from './tokens/picture-tokens.ts'
export {
  type FilmGrid,
  frameListTokens,
  framePixels,
  videoTokens,
} from './tokens/video-tokens.ts'
export type { Usage } from './usage.ts'
