import { type AnswerRequest, type Media, modelFacts } from '#lib/qvq/index.ts'
import {
  type CountedMedia,
  estimateRequestTokens,
  highResolutionTaken,
  type Usage,
} from '#lib/qvq/schema.ts'
import type { TurnUsage } from './schema.ts'

/** What a turn cost as the service counted it, beside what we expected before. */
export function turnUsage(
  usage: Usage,
  { model, exchanges, ...request }: Omit<AnswerRequest, 'signal'>,
): TurnUsage {
  const counted = exchanges.map(({ media, ...rest }) => ({ ...rest, media: media.map(countMedia) }))
  const pictures = exchanges.flatMap(({ media }) => media.filter((item) => item.kind === 'picture'))
  const { highResolution } = request
  const { imageTokens } = usage
  return {
    ...usage,
    estimatedTokens: estimateRequestTokens(counted, modelFacts(model), request).total,
    highResolutionTaken: highResolutionTaken({ highResolution, imageTokens, pictures }, model),
  }
}

/** The part of what a request shows on which its tokens depend. */
export function countMedia(media: Media): CountedMedia {
  if (media.kind !== 'frame_list') return media
  return {
    kind: 'frame_list',
    width: media.width,
    height: media.height,
    count: media.frames.length,
  }
}
