import type { FilePart, ModelMessage } from 'ai'
import type { MediaSource } from './media/inline-blobs.ts'
import type { Exchange, FrameListMedia, Media } from './media/media.ts'

/** The name under which both transports find our options in `providerOptions`. */
export const PROVIDER_NAME = 'qvq'

/**
 * The messages of a request: for each exchange its media, its text, and its answer.
 * There is no parameter through which reasoning could get in.
 * @param urlFor where the service finds a file, or what stands for that until the body is sent.
 */
export function buildMessages(
  exchanges: Exchange[],
  urlFor: (source: MediaSource) => URL,
): ModelMessage[] {
  return exchanges.flatMap(({ text, media, answer }): ModelMessage[] => {
    const content = [
      ...media.map((item) => mediaPart(item, urlFor)),
      { type: 'text' as const, text },
    ]
    const question: ModelMessage = { role: 'user', content }
    return answer ? [question, { role: 'assistant', content: answer }] : [question]
  })
}

function mediaPart(media: Media, urlFor: (source: MediaSource) => URL): FilePart {
  if (media.kind === 'frame_list') return framesPart(media, urlFor)
  const source = media.kind === 'picture' ? media.blob : media.source
  const blob = 'blob' in source ? source.blob : source
  const mediaType = 'url' in blob ? 'video/mp4' : blob.mediaType
  return { type: 'file', mediaType, data: urlFor(blob) }
}

/**
 * A film of pictures, which the AI SDK has no part for. The compatible adapter spreads a part's
 * options over the wire part: they make `video_url` of one address into `video` of many.
 */
function framesPart(
  { frames, fps }: FrameListMedia,
  urlFor: (source: MediaSource) => URL,
): FilePart {
  const urls = frames.map((frame) => urlFor(frame))
  const film = { video: urls.map(String), fps }
  return {
    type: 'file',
    mediaType: 'video/mp4',
    data: urls[0] ?? '',
    providerOptions: {
      openaiCompatible: { type: 'video', video_url: undefined, ...film },
      [PROVIDER_NAME]: film,
    },
  }
}
