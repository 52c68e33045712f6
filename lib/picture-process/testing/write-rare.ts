import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  ColorSpace,
  initializeImageMagick,
  MagickFormat,
  MagickImage,
} from '@imagemagick/magick-wasm'
import { patternPicture } from './pattern.ts'

/** Formats that ImageMagick writes and sharp does not; `Lab` is a TIFF with CIELAB colours. */
export type RareFormat = 'J2k' | 'Jp2' | 'Psd' | 'Lab'

let started: Promise<void> | undefined

/** The pattern in a format that takes more than a few lines to write. */
export async function writeRare(
  format: RareFormat,
  width: number,
  height: number,
): Promise<Buffer> {
  started ??= readFile(
    fileURLToPath(import.meta.resolve('@imagemagick/magick-wasm/magick.wasm')),
  ).then((wasm) => initializeImageMagick(wasm))
  await started
  const image = MagickImage.create(await patternPicture(width, height).png().toBuffer())
  if (format === 'Lab') image.colorSpace = ColorSpace.Lab
  const name = format === 'Lab' ? MagickFormat.Tiff : MagickFormat[format]
  const bytes = image.write(name, (data) => Buffer.from(data))
  image.dispose()
  return bytes
}

/** The pattern, 64 × 48, as a phone writes it: HEVC, for which no encoder is at hand. */
export const HEIC = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa5tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5w' +
    'aXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHSAAEAAAAAAAAAMwACAAEAAAAAAAAAAQAAAAAA' +
    'AAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADZaXBycAAAALdpcGNvAAAA' +
    'd2h2Y0MBBAgAAAAAAAAAAAAe8AD8//j4AAAPAyAAAQAXQAEMAf//BAgAAAMAnjgAAAMAAB66AkAhAAEAKkIBAQQIAAADAJ44AAADAAAe' +
    'kAQQILLdJSUlzcCAgYEAAAMAAQAAAwABCCIAAQAIRAHAcDBgESAAAAAUaXNwZQAAAAAAAABAAAAAQAAAABRpc3BlAAAAAAAAAEAAAAAw' +
    'AAAAEHBpeGkAAAAAAwgICAAAABppcG1hAAAAAAAAAAIAAQKBAgACAgOEAAAAGmlyZWYAAAAAAAAADmRpbWcAAgABAAEAAAA7bWRhdAAA' +
    'AC8oAaxObvb/j2R3hKF+Dizux3jxUhfxu3MCxDEDfBrYJH+6zf2CberwlUXCAGYdLg==',
  'base64',
)
