/** The shared face: pure arithmetic and plain types, for the browser too. */
export {
  type CountedExchange,
  type CountedMedia,
  estimateRequestTokens,
  mediaTokens,
} from './estimate-request.ts'
export { highResolutionTaken } from './high-resolution-taken.ts'
export type { ModelFacts, ModelsView } from './model-facts.ts'
export { pictureGrid } from './picture-grid.ts'
export { fitToPatches, type PatchGrid, pictureTokens, type Size } from './picture-tokens.ts'
export {
  type FilmGrid,
  frameListTokens,
  framePixels,
  videoTokens,
} from './video-tokens.ts'
