/** How many bytes from the beginning of a file `identifyVideo` looks at. */
export const VIDEO_HEAD_BYTES = 64

/** Pictures, and sequences of pictures, in the same boxes as MP4. */
const PICTURE_BRANDS = /^(avif|avis|crx |he[iv][a-z]|mif1|msf1)$/
/** How a QuickTime file may begin that is older than file types. */
const OLD_QUICKTIME_BOXES = new Set(['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'])
/** No file that is taken in has a first box as large; read as a number, four letters are larger. */
const MAX_BOX_BYTES = 0x1fffffff
const EBML = Buffer.from('1a45dfa3', 'hex')
const ASF_HEADER = Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex')

/**
 * The media type of a video, told by the first bytes of a file and nothing else: a playlist or a
 * page that is named .mp4 is no video. Null for everything that is none, HEIC and AVIF included.
 */
export function identifyVideo(head: Buffer): string | null {
  const text = head.toString('latin1', 0, VIDEO_HEAD_BYTES)
  if (head.subarray(0, 4).equals(EBML)) {
    return text.includes('webm') ? 'video/webm' : 'video/x-matroska'
  }
  if (text.startsWith('RIFF') && text.startsWith('AVI ', 8)) return 'video/x-msvideo'
  if (text.startsWith('FLV\x01')) return 'video/x-flv'
  if (head.subarray(0, 16).equals(ASF_HEADER)) return 'video/x-ms-wmv'
  return head.length < 12 || head.readUInt32BE() > MAX_BOX_BYTES ? null : identifyBoxes(text)
}

function identifyBoxes(text: string): string | null {
  const box = text.slice(4, 8)
  if (OLD_QUICKTIME_BOXES.has(box)) return 'video/quicktime'
  if (box !== 'ftyp') return null
  const brand = text.slice(8, 12)
  if (PICTURE_BRANDS.test(brand)) return null
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4'
}
