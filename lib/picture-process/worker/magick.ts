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
import { shrinkRows } from './shrink-rows.ts'
import type { PixelSize } from './source.ts'
import { wrapPixels } from './wrap-pixels.ts'

interface MagickPicture {
  /** Named, so that no other of ImageMagick's hundred decoders is tried. */
  format: 'BMP' | 'HEIC' | 'ICO' | 'JP2' | 'PNM' | 'PSD' | 'SGI' | 'TIFF'
  /** What the header promised. A damaged file often gives less. */
  size: PixelSize
  /** Where its pixels end, of formats whose decoder does not mind when the file ends before. */
  endsAt?: number
  /** What it will be used at. A picture of more than twice that is shrunk while it is copied. */
  wanted: PixelSize
  /** Of JPEG 2000: where the picture begins on its canvas. */
  offset?: { x: number; y: number }
}

/** Rows that are copied at a time, and more where several become one. */
const STRIP_ROWS = 64

/**
 * Decodes with ImageMagick, in WebAssembly: out of bounds is an exception there, not a way in.
 * @throws Refusal `unreadable` or `complex`.
 */
export async function openWithMagick(bytes: Buffer, picture: MagickPicture): Promise<Sharp> {
  if (bytes.length < (picture.endsAt ?? 0)) throw new Refusal('unreadable')
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
    return openWithSharp(copyPixels(image, picture.wanted), 'Tiff')
  } finally {
    image.dispose()
  }
}

function readSettings({ format, size, offset }: MagickPicture): MagickReadSettings {
  const settings = new MagickReadSettings({
    format: MagickFormat[FORMAT_NAMES[format]],
    frameIndex: 0,
    frameCount: 1,
  })
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

type Image = ReturnType<typeof MagickImage.create>

function copyPixels(image: Image, wanted: PixelSize): Buffer {
  const { width, height, hasAlpha } = image
  const channels = hasAlpha ? 4 : 3
  const scale = Math.min(width / wanted.width, height / wanted.height)
  const factor = Math.max(1, Math.floor(scale / 2))
  const shrunk = { width: Math.ceil(width / factor), height: Math.ceil(height / factor) }
  const profile = image.getColorProfile()?.data
  const stripRows = STRIP_ROWS * factor
  return wrapPixels({ ...shrunk, channels, profile }, (pixels) =>
    image.getPixels((source) => {
      for (let strip = 0; strip * stripRows < height; strip++) {
        const top = strip * stripRows
        const rows = Math.min(stripRows, height - top)
        const bytes = source.toByteArray(0, top, width, rows, hasAlpha ? 'RGBA' : 'RGB')
        if (!bytes) throw new Refusal('unreadable')
        const to = pixels.subarray(strip * STRIP_ROWS * shrunk.width * channels)
        if (factor === 1) to.set(bytes)
        else shrinkRows(bytes, { width, channels, factor }, to)
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
