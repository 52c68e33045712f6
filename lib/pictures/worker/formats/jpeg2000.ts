import { MAX_JPEG2000_PIXELS, MAX_STREAMED_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import type { PixelSize, Source } from '../source.ts'
import { findBox } from './boxes.ts'

const CODESTREAM = 0xff4fff51
const CODING_STYLE = 0xff52
/** Red, green, blue, alpha. */
const MAX_COMPONENTS = 4

/** JPEG 2000, in a JP2 or JPX file or as a bare codestream. */
export function jpeg2000Source(file: Buffer): Source {
  // The boxes around it name a size too, but the decoder goes by the codestream's.
  const stream = isCodestream(file) ? file : findBox(file, 'jp2c')
  if (!stream || !isCodestream(stream)) throw new Refusal('unreadable')
  const offset = { x: stream.readUInt32BE(16), y: stream.readUInt32BE(20) }
  const width = stream.readUInt32BE(8) - offset.x
  const height = stream.readUInt32BE(12) - offset.y
  if (stream.readUInt16BE(40) > MAX_COMPONENTS) throw new Refusal('complex')
  // A picture that begins elsewhere on its canvas cannot be halved and cut out at once.
  const levels = offset.x || offset.y ? 0 : countLevels(stream)
  return {
    mediaType: 'image/jp2',
    width,
    height,
    maxPixels: Math.min(MAX_JPEG2000_PIXELS * 4 ** levels, MAX_STREAMED_PIXELS),
    sharpLines: false,
    open: (wanted) => {
      const halvings = countHalvings({ width, height }, wanted, levels)
      const size = { width: halved(width, halvings), height: halved(height, halvings) }
      return openWithMagick(file, { format: 'JP2', size, wanted, offset, halvings })
    },
  }
}

const isCodestream = (bytes: Buffer) => bytes.length >= 42 && bytes.readUInt32BE(0) === CODESTREAM

const halved = (side: number, times: number) => Math.ceil(side / 2 ** times)

/** As often as memory asks for, and on to the smallest that is not smaller than what is wanted. */
function countHalvings({ width, height }: PixelSize, wanted: PixelSize, levels: number): number {
  const size = (times: number) => ({ width: halved(width, times), height: halved(height, times) })
  const isLargeEnough = (times: number) =>
    size(times).width >= wanted.width && size(times).height >= wanted.height
  let times = 0
  while (size(times).width * size(times).height > MAX_JPEG2000_PIXELS) times++
  while (times < levels && isLargeEnough(times + 1)) times++
  return times
}

/** How often the picture can be halved: the wavelet levels of its main header. */
function countLevels(stream: Buffer): number {
  let at = 2
  while (at + 10 <= stream.length) {
    if (stream.readUInt16BE(at) === CODING_STYLE) return stream.readUInt8(at + 9)
    at += 2 + stream.readUInt16BE(at + 2)
  }
  return 0
}
