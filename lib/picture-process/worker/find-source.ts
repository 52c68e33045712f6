import { readFile } from 'node:fs/promises'
import { bareDibSource, bmpSource } from './formats/dib.ts'
import { heifSource } from './formats/heif.ts'
import { icnsSource } from './formats/icns.ts'
import { icoSource } from './formats/ico.ts'
import { jpeg2000Source } from './formats/jpeg2000.ts'
import { pngSource } from './formats/png.ts'
import { pnmSource } from './formats/pnm.ts'
import { psdSource } from './formats/psd.ts'
import { sgiSource } from './formats/sgi.ts'
import { svgSource } from './formats/svg.ts'
import { tiffSource } from './formats/tiff.ts'
import { Refusal } from './refusal.ts'
import { sharpSource } from './sharp-source.ts'
import { type FormatName, sniffFormat } from './sniff-format.ts'
import type { Source } from './source.ts'

const SOURCES: Record<FormatName, (file: Buffer) => Source | Promise<Source>> = {
  jpeg: (file) =>
    sharpSource(file, {
      loader: 'Jpeg',
      mediaType: 'image/jpeg',
      sharpLines: false,
      // A progressive one is held as coefficients, until the last of them has come. A baseline one
      // is shrunk while it is read, so that turning it costs little.
      isStreamed: ({ isProgressive }) => !isProgressive,
    }),
  png: pngSource,
  webp: (file) => sharpSource(file, { loader: 'Webp', mediaType: 'image/webp', sharpLines: false }),
  gif: (file) => sharpSource(file, { loader: 'Nsgif', mediaType: 'image/gif', sharpLines: true }),
  heif: heifSource,
  tiff: tiffSource,
  svg: svgSource,
  bmp: bmpSource,
  dib: bareDibSource,
  ico: icoSource,
  icns: icnsSource,
  jp2: jpeg2000Source,
  sgi: sgiSource,
  psd: psdSource,
  pnm: pnmSource,
}

const HEAD_BYTES = 64 * 1024

/**
 * Recognises a file by its bytes and reads its header. Uploads have at most 50 MB, so that a file
 * may be held whole.
 * @throws Refusal `format` when it is no picture that we know; anything else when it is broken.
 */
export async function findSource(path: string): Promise<Source> {
  const file = await readFile(path)
  const format = sniffFormat(file.subarray(0, HEAD_BYTES))
  if (!format) throw new Refusal('format')
  return SOURCES[format](file)
}
