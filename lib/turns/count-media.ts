import type { Media } from '#lib/qvq/index.ts'
import type { CountedMedia } from '#lib/qvq/schema.ts'

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
