import type { Metadata } from 'sharp'
import { MAX_STREAMED_PIXELS, MAX_WHOLE_PIXELS } from './limits.ts'
import { type Loader, openWithSharp } from './sharp.ts'
import type { Source } from './source.ts'

interface SharpFormat {
  loader: Loader
  mediaType: string
  sharpLines: boolean
  /** Whether the decoder gives line by line and forgets; turning a picture needs it whole. */
  isStreamed?: (metadata: Metadata) => boolean
}

/** A picture that sharp decodes. @throws Error of libvips when the header is broken. */
export async function sharpSource(
  input: string | Buffer,
  { loader, mediaType, sharpLines, isStreamed }: SharpFormat,
): Promise<Source> {
  const metadata = await openWithSharp(input, loader, { limitInputPixels: false }).metadata()
  const { pages = 1, pagePrimary } = metadata
  return {
    mediaType,
    ...metadata.autoOrient,
    ...(pages > 1 && { pages }),
    maxPixels: isStreamed?.(metadata) ? MAX_STREAMED_PIXELS : MAX_WHOLE_PIXELS,
    sharpLines,
    open: async () =>
      openWithSharp(input, loader, pagePrimary ? { page: pagePrimary } : {}).autoOrient(),
  }
}
