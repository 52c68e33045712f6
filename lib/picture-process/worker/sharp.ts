import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { MAX_STREAMED_PIXELS } from './limits.ts'

// Every picture is decoded once: a cache would only hold memory. The machine's other cores are for
// those who are reading an answer.
sharp.cache(false)
sharp.concurrency(1)

/** libvips' names of the decoders that we use; the many others stay blocked. */
export type Loader = 'Jpeg' | 'Png' | 'Webp' | 'Nsgif' | 'Heif' | 'Tiff' | 'Svg'

/** Opens a file or bytes with this decoder and no other, whatever they look like to libvips. */
export function openWithSharp(
  input: string | Buffer,
  loader: Loader,
  options: SharpOptions = {},
): Sharp {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: [`VipsForeignLoad${loader}`] })
  return sharp(input, {
    limitInputPixels: MAX_STREAMED_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    ...options,
  })
}

/** Pixels in memory, row by row. */
export function openPixels(
  data: Buffer,
  { width, height, channels }: { width: number; height: number; channels: 1 | 2 | 3 | 4 },
): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}
