import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  ColorSpace,
  initializeImageMagick,
  MagickFormat,
  MagickGeometry,
  MagickImage,
  MagickReadSettings,
  Orientation,
  ResourceLimits,
} from '@imagemagick/magick-wasm'
import type { Sharp } from 'sharp'
import { Refusal } from './refusal.ts'
import { openWithSharp } from './sharp.ts'
import type { PixelSize } from './source.ts'
import { wrapPixels } from './wrap-pixels.ts'

interface MagickPicture {
  /** Named, so that no other of ImageMagick's hundred decoders is tried. */
  format: 'BMP' | 'HEIC' | 'ICO' | 'JP2' | 'PNM' | 'PSD' | 'SGI' | 'TIFF'
  /** What the header promised. A damaged file often gives less. */
  size: PixelSize
  /** Of JPEG 2000: where the picture begins on its canvas. */
  offset?: { x: number; y: number }
  /** Of JPEG 2000: how often it is halved. */
  halvings?: number
}

/** Rows that are copied at a time. */
const STRIP = 256

/**
 * Decodes with ImageMagick, in WebAssembly: out of bounds is an exception there, not a way in.
 * @throws Refusal `unreadable` or `complex`.
 */
export async function openWithMagick(bytes: Buffer, picture: MagickPicture): Promise<Sharp> {
  await startMagick()
  const image = MagickImage.create()
  try {
    image.read(bytes, readSettings(picture))
    // A profile speaks of the colours that are there, and these two have none that sharp could use.
    if (![ColorSpace.sRGB, ColorSpace.Gray].some((space) => space === image.colorSpace)) {
      image.colorSpace = ColorSpace.sRGB
      image.removeProfile('icc')
    }
    if (image.orientation !== Orientation.Undefined) image.autoOrient()
    const { width, height } = picture.size
    if (image.width !== width || image.height !== height) throw new Refusal('unreadable')
    return openWithSharp(copyPixels(image), 'Tiff')
  } finally {
    image.dispose()
  }
}

function readSettings({ format, size, offset, halvings }: MagickPicture): MagickReadSettings {
  const settings = new MagickReadSettings({
    format: MagickFormat[FORMAT_NAMES[format]],
    frameIndex: 0,
    frameCount: 1,
  })
  if (halvings) settings.setDefine(MagickFormat.Jp2, 'reduce-factor', halvings)
  // Without this ImageMagick cuts off at the right what the offset leaves free at the left.
  if (offset && (offset.x || offset.y)) {
    settings.extractArea = new MagickGeometry(offset.x, offset.y, size.width, size.height)
  }
  return settings
}

const FORMAT_NAMES = {
  BMP: 'Bmp',
  HEIC: 'Heic',
  ICO: 'Ico',
  JP2: 'Jp2',
  PNM: 'Pnm',
  PSD: 'Psd',
  SGI: 'Sgi',
  TIFF: 'Tiff',
} as const

function copyPixels(image: ReturnType<typeof MagickImage.create>): Buffer {
  const { width, height, hasAlpha } = image
  const channels = hasAlpha ? 4 : 3
  const profile = image.getColorProfile()?.data
  return wrapPixels({ width, height, channels, profile }, (pixels) =>
    image.getPixels((source) => {
      for (let top = 0; top < height; top += STRIP) {
        const rows = Math.min(STRIP, height - top)
        const strip = source.toByteArray(0, top, width, rows, hasAlpha ? 'RGBA' : 'RGB')
        if (!strip) throw new Refusal('unreadable')
        pixels.set(strip, top * width * channels)
      }
    }),
  )
}

let started: Promise<void> | undefined

/** Once in a worker's life, when a picture first needs it: 15 MB of WebAssembly. */
function startMagick(): Promise<void> {
  started ??= readFile(fileURLToPath(import.meta.resolve('@imagemagick/magick-wasm/magick.wasm')))
    .then((wasm) => initializeImageMagick(wasm))
    .then(() => {
      // What does not fit into memory shall fail, not go to disk.
      ResourceLimits.disk = 0n
    })
  return started
}
