import type { ModelFacts } from '../models/model-facts.ts'
import { pictureGrid } from './picture-grid.ts'
import { pictureTokens, type Size } from './picture-tokens.ts'
import { estimateTextTokens } from './text-tokens.ts'
import { frameListTokens, type VideoFacts, videoTokens } from './video-tokens.ts'

/** A picture, video or frame list as far as its tokens depend on it; sizes are of what is sent. */
export type CountedMedia =
  | ({ kind: 'picture' } & Size)
  | ({ kind: 'video' } & VideoFacts)
  | ({ kind: 'frame_list'; count: number } & Size)

/** A question with what it shows, and its answer, if any. */
export interface CountedExchange {
  text: string
  answer: string | null
  media: CountedMedia[]
}

export interface RequestEstimate {
  text: number
  image: number
  video: number
  total: number
  /** Tokens of each media, in the shape of the exchanges. */
  media: number[][]
}

/** What the model's chat template puts around each message. */
const TOKENS_PER_MESSAGE = 6

/**
 * What a request will cost in tokens: exact by the vendor's arithmetic for pictures, an estimate
 * for videos and text. Plain data in and out, so that browser and server count with this one code.
 * @param exchanges from the root to the question that is asked now.
 */
export function estimateRequestTokens(
  exchanges: CountedExchange[],
  model: ModelFacts,
  { highResolution, instructions }: { highResolution: boolean; instructions: string },
): RequestEstimate {
  const counted = exchanges.map(({ media }) =>
    media.map((item) => ({
      kind: item.kind,
      tokens: mediaTokens(item, model, highResolution),
    })),
  )
  const all = counted.flat()
  const image = sumTokens(all.filter(({ kind }) => kind === 'picture'))
  const video = sumTokens(all.filter(({ kind }) => kind !== 'picture'))
  const text = requestTextTokens(exchanges, model, instructions)
  return {
    text,
    image,
    video,
    total: text + image + video,
    media: counted.map((media) => media.map(({ tokens }) => tokens)),
  }
}

function sumTokens(items: { tokens: number }[]): number {
  return items.reduce((sum, { tokens }) => sum + tokens, 0)
}

/** Tokens of one picture, video or frame list in a request. */
export function mediaTokens(
  media: CountedMedia,
  model: ModelFacts,
  highResolution: boolean,
): number {
  if (media.kind === 'picture') return pictureTokens(media, pictureGrid(model, highResolution))
  if (media.kind === 'video') return videoTokens(media, model)
  return frameListTokens(media, media.count, model)
}

function requestTextTokens(
  exchanges: CountedExchange[],
  { systemPrompt }: ModelFacts,
  instructions: string,
): number {
  const texts = exchanges.flatMap(({ text, answer }) => (answer ? [text, answer] : [text]))
  const messages = texts.length + (instructions && systemPrompt ? 1 : 0)
  return [instructions, ...texts].reduce(
    (total, text) => total + estimateTextTokens(text),
    messages * TOKENS_PER_MESSAGE,
  )
}
