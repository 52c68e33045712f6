import { isBareDib } from './formats/dib.ts'

export type FormatName =
  | 'bmp'
  | 'dib'
  | 'gif'
  | 'heif'
  | 'icns'
  | 'ico'
  | 'jp2'
  | 'jpeg'
  | 'png'
  | 'pnm'
  | 'psd'
  | 'sgi'
  | 'svg'
  | 'tiff'
  | 'webp'

/** Bytes that a file of each format begins with, in hex. */
const SIGNATURES: [FormatName, RegExp][] = [
  ['jpeg', /^ffd8ff/],
  ['png', /^89504e470d0a1a0a/],
  ['webp', /^52494646.{8}57454250/],
  ['gif', /^47494638(37|39)61/],
  // TIFF and BigTIFF, of both byte orders.
  ['tiff', /^(49492a00|4d4d002a|49492b00|4d4d002b)/],
  // The brands avif, avis, heic, heix, heim, heis, hevc, hevx, mif1 and msf1; others are films.
  ['heif', /^.{8}66747970(61766966|61766973|6865(69(63|78|6d|73)|76(63|78))|6d696631|6d736631)/],
  ['bmp', /^424d.{24}(0c|28|34|38|40|6c|7c)000000/],
  // Icons, and cursors, which differ in one byte only.
  ['ico', /^0000(01|02)00(?!0000)/],
  ['icns', /^69636e73/],
  ['jp2', /^(0000000c6a5020200d0a870a|ff4fff51)/],
  ['sgi', /^01da0[01]0[12]000[123]/],
  ['psd', /^384250530001/],
  // "P1" to "P6", then a space.
  ['pnm', /^503[1-6](20|09|0a|0d)/],
]

/** What a file is, from its first bytes; whatever its name says. 64 KiB are enough. */
export function sniffFormat(head: Buffer): FormatName | undefined {
  const hex = head.toString('hex', 0, 32)
  const known = SIGNATURES.find(([, signature]) => signature.test(hex))
  if (known) return known[0]
  if (isBareDib(head)) return 'dib'
  return isSvg(head.toString('utf8')) ? 'svg' : undefined
}

/** Whether the first element is an `svg`, after all that may stand in front of it. */
function isSvg(text: string): boolean {
  const skipped = /^(?:\uFEFF|\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>)/i
  let rest = text
  for (let match = skipped.exec(rest); match; match = skipped.exec(rest)) {
    rest = rest.slice(match[0].length)
  }
  return /^<(?:[\w.-]+:)?svg[\s>/]/.test(rest)
}
