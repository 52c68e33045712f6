import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { BLUE, ORANGE, patternPicture, readPattern } from '#lib/picture-process/testing/pattern.ts'
import {
  writeBmp,
  writeDib,
  writeIco,
  writeIconDib,
  writePpm,
  writeSgi,
} from '#lib/picture-process/testing/write-bitmap.ts'
import { packIcnsPixels, writeIcns } from '#lib/picture-process/testing/write-icns.ts'
import { HEIC, writeRare } from '#lib/picture-process/testing/write-rare.ts'
import { importBytes } from '../testing/import-bytes.ts'
import { previewOf, sentPicture, viewOf } from '../testing/look-at-picture.ts'

const [width, height] = [64, 48]
const drawing = () => patternPicture(width, height)
const png = (side: number) => patternPicture(side, side).png().toBuffer()

const SVG = Buffer.from(`\uFEFF<?xml version="1.0"?><!-- a drawing -->
  <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
  <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
  <rect width="640" height="480" fill="rgb(${ORANGE})"/>
  <rect width="320" height="240" fill="rgb(${BLUE})"/></svg>`)

test.each<[string, () => Buffer | Promise<Buffer>, string, number?, number?]>([
  ['JPEG', () => drawing().jpeg({ quality: 95 }).toBuffer(), 'image/jpeg'],
  ['PNG', () => drawing().png().toBuffer(), 'image/png'],
  ['WebP', () => drawing().webp({ quality: 95 }).toBuffer(), 'image/webp'],
  ['TIFF', () => drawing().tiff().toBuffer(), 'image/tiff'],
  ['BigTIFF', () => drawing().tiff({ bigtiff: true }).toBuffer(), 'image/tiff'],
  ['a TIFF of CIELAB colours', () => writeRare('Lab', width, height), 'image/tiff'],
  ['BMP', () => writeBmp(width, height), 'image/bmp'],
  ['DIB', () => writeDib(width, height), 'image/bmp'],
  ['JPEG 2000', () => writeRare('Jp2', width, height), 'image/jp2'],
  ['a JPEG 2000 codestream', () => writeRare('J2k', width, height), 'image/jp2'],
  ['SGI', () => writeSgi(width, height, false), 'image/sgi'],
  ['SGI in runs', () => writeSgi(width, height, true), 'image/sgi'],
  ['ICO', () => writeIco([writeIconDib(16), writeIconDib(48)]), 'image/x-icon', 48, 48],
  [
    'ICO of PNG',
    async () => writeIco([writeIconDib(32), await png(256)]),
    'image/x-icon',
    256,
    256,
  ],
  ['a cursor', () => writeIco([writeIconDib(32)], 2), 'image/x-icon', 32, 32],
  [
    'ICNS',
    async () =>
      writeIcns([
        ['icp5', await png(32)],
        ['ic08', await png(256)],
      ]),
    'image/icns',
    256,
    256,
  ],
  [
    'ICNS in runs',
    () =>
      writeIcns([
        ['is32', packIcnsPixels(16, { alpha: false })],
        ['it32', packIcnsPixels(128, { alpha: false })],
        ['t8mk', Buffer.alloc(128 * 128, 255)],
      ]),
    'image/icns',
    128,
    128,
  ],
  [
    'ICNS with alpha',
    () => writeIcns([['ic05', packIcnsPixels(32, { alpha: true })]]),
    'image/icns',
    32,
    32,
  ],
  [
    'ICNS of JPEG 2000',
    async () => writeIcns([['ic07', await writeRare('Jp2', 128, 128)]]),
    'image/icns',
    128,
    128,
  ],
  ['HEIC', () => HEIC, 'image/heic'],
  ['AVIF', () => drawing().avif({ quality: 80, effort: 0 }).toBuffer(), 'image/avif'],
  ['GIF', () => drawing().gif().toBuffer(), 'image/gif'],
  ['SVG', () => SVG, 'image/svg+xml', 640, 480],
  ['PPM', () => writePpm(width, height), 'image/x-portable-anymap'],
  ['PSD', () => writeRare('Psd', width, height), 'image/vnd.adobe.photoshop'],
])(
  '%s is recognised whatever its name, shown, and sent',
  async (_, make, mediaType, w = width, h = height) => {
    const owner = randomUUID()
    const id = await importBytes(owner, await make(), 'no-name')
    const view = await viewOf(owner, id)
    expect(view).toMatchObject({ mediaType, width: w, height: h })
    const sent = await sentPicture(owner, id)
    expect(view.fitted?.mediaType ?? view.mediaType).toBe(sent.mediaType)
    const { format } = await sharp(sent.data).metadata()
    expect(sent.mediaType).toBe(`image/${format}`)
    for (const picture of [sent.data, await previewOf(owner, id)]) {
      expect(await sharp(picture).metadata()).toMatchObject({ width: w, height: h })
      const [topLeft, bottomRight] = await readPattern(picture)
      expect(distance(topLeft, BLUE)).toBeLessThan(24)
      expect(distance(bottomRight, ORANGE)).toBeLessThan(24)
    }
  },
)

test.each([
  ['PNG', () => drawing().withMetadata({ orientation: 6 }).png().toBuffer()],
  ['WebP', () => drawing().withMetadata({ orientation: 6 }).webp().toBuffer()],
  ['TIFF', () => drawing().withMetadata({ orientation: 6 }).tiff().toBuffer()],
] as const)('A %s that lies on its side is turned upright', async (_, make) => {
  const owner = randomUUID()
  const id = await importBytes(owner, await make())
  expect(await viewOf(owner, id)).toMatchObject({ width: height, height: width })
  // What was at the top left is at the top right.
  const { data } = await sentPicture(owner, id)
  const back = await sharp(data).rotate(270).png().toBuffer()
  const [topLeft] = await readPattern(back)
  expect(distance(topLeft, BLUE)).toBeLessThan(24)
})

test.each([
  ['GIF', 'gif'],
  ['WebP', 'webp'],
] as const)(
  'An animated %s is taken for its first picture, and says how many there are',
  async (_, format) => {
    const owner = randomUUID()
    const first = await sharp(await drawing().png().toBuffer())
      .ensureAlpha()
      .raw()
      .toBuffer()
    const second = Buffer.alloc(first.length, 255)
    const film = sharp(Buffer.concat([first, second]), {
      raw: { width, height: height * 2, channels: 4, pageHeight: height },
    })
    const id = await importBytes(owner, await film.toFormat(format).toBuffer())
    expect(await viewOf(owner, id)).toMatchObject({ width, height, pages: 2 })
    const [topLeft] = await readPattern((await sentPicture(owner, id)).data)
    expect(distance(topLeft, BLUE)).toBeLessThan(24)
  },
)

test('Printing colours come out as colours', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, await drawing().toColourspace('cmyk').jpeg().toBuffer())
  const [[red = 0, , blue = 0], [otherRed = 0, , otherBlue = 0]] = await readPattern(
    (await sentPicture(owner, id)).data,
  )
  expect(blue).toBeGreaterThan(red + 50)
  expect(otherRed).toBeGreaterThan(otherBlue + 50)
})

test('A small drawing is drawn large enough to be seen, and costs what that costs', async () => {
  const owner = randomUUID()
  const icon = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12"><rect width="12" height="6"/></svg>',
  )
  const id = await importBytes(owner, icon, 'icon.svg')
  const view = await viewOf(owner, id)
  expect(view).toMatchObject({
    width: 24,
    height: 12,
    tokens: 164,
    fitted: { width: 512, height: 256, mediaType: 'image/png' },
  })
  const sent = await sentPicture(owner, id)
  expect(await sharp(sent.data).metadata()).toMatchObject({ width: 512, height: 256 })
})

test('What a browser cannot show has a preview that is large enough to zoom into', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, await patternPicture(2400, 1200).tiff().toBuffer())
  expect(await sharp(await previewOf(owner, id)).metadata()).toMatchObject({
    width: 1600,
    height: 800,
  })
})

/** The largest difference of a channel. */
function distance(colour: readonly number[], other: readonly number[]): number {
  return Math.max(...other.map((channel, index) => Math.abs(channel - (colour[index] ?? 0))))
}
