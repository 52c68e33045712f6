import { MAX_JPEG2000_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import type { Source } from '../source.ts'
import { findBox, readBoxes } from './boxes.ts'

const CODESTREAM = 0xff4fff51
/** Red, green, blue, alpha. */
const MAX_COMPONENTS = 4

/** JPEG 2000, in a JP2 or JPX file or as a bare codestream. */
export function jpeg2000Source(file: Buffer): Source {
  // The boxes around it name a size too, but the decoder goes by the codestream's.
  const stream = isCodestream(file) ? file : findBox(file, 'jp2c')
  if (!stream || !isCodestream(stream) || hasBrokenHeader(file)) throw new Refusal('unreadable')
  const offset = { x: stream.readUInt32BE(16), y: stream.readUInt32BE(20) }
  const width = stream.readUInt32BE(8) - offset.x
  const height = stream.readUInt32BE(12) - offset.y
  if (stream.readUInt16BE(40) > MAX_COMPONENTS) throw new Refusal('complex')
  return {
    mediaType: 'image/jp2',
    width,
    height,
    // Decoding it smaller would take a fraction, but ImageMagick's `reduce-factor` cuts off three
    // quarters of the picture instead.
    maxPixels: MAX_JPEG2000_PIXELS,
    sharpLines: false,
    open: (wanted) =>
      openWithMagick(file, { format: 'JP2', size: { width, height }, wanted, offset }),
  }
}

/** Whether a box inside of the header says that it ends after the box that holds it. */
const hasBrokenHeader = (file: Buffer) => {
  const header = isCodestream(file) ? undefined : findBox(file, 'jp2h')
  return header !== undefined && hasCutBox(header)
}

const hasCutBox = (boxes: Buffer): boolean =>
  [...readBoxes(boxes)].some(
    ({ type, content, isCut }) => isCut || (type === 'res ' && hasCutBox(content)),
  )

const isCodestream = (bytes: Buffer) => bytes.length >= 42 && bytes.readUInt32BE(0) === CODESTREAM
