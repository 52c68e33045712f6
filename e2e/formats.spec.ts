import { expect } from '@playwright/test'
import { patternPicture } from '#lib/picture-process/testing/pattern.ts'
import {
  writeBmp,
  writeDib,
  writeIco,
  writeIconDib,
  writeSgi,
} from '#lib/picture-process/testing/write-bitmap.ts'
import { packIcnsPixels, writeIcns } from '#lib/picture-process/testing/write-icns.ts'
import { HEIC, writeRare } from '#lib/picture-process/testing/write-rare.ts'
import { sentRequests } from './support/api.ts'
import { test } from './support/one-tab.ts'
import { answers, askInPage, attachments, dropFiles, uniqueQuestion } from './support/thread.ts'

const [width, height] = [64, 48]
const drawing = () => patternPicture(width, height)
const jpeg = () => drawing().jpeg().toBuffer()
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
  <rect width="640" height="480" fill="teal"/></svg>`

interface Row {
  row: string
  /** One file for each extension of the vendor's table. */
  names: string[]
  make: (name: string) => Buffer | Promise<Buffer>
  size?: [number, number]
  /** What the service calls it; absent for what it does not take as it is. */
  mediaType?: string
}

const rows: Row[] = [
  {
    row: 'BMP',
    names: ['drawing.bmp', 'clipboard.dib'],
    make: (name) => (name.endsWith('dib') ? writeDib(width, height) : writeBmp(width, height)),
    mediaType: 'image/bmp',
  },
  {
    row: 'ICNS',
    names: ['app.icns'],
    make: () => writeIcns([['it32', packIcnsPixels(128, { alpha: false })]]),
    size: [128, 128],
    mediaType: 'image/icns',
  },
  {
    row: 'ICO',
    names: ['site.ico'],
    make: () => writeIco([writeIconDib(16)]),
    size: [16, 16],
    mediaType: 'image/x-icon',
  },
  {
    row: 'JPEG',
    names: ['a.jfif', 'b.jpe', 'c.jpeg', 'd.jpg'],
    make: jpeg,
    mediaType: 'image/jpeg',
  },
  {
    row: 'JPEG 2000',
    names: ['a.j2c', 'b.j2k', 'c.jp2', 'd.jpc', 'e.jpf', 'f.jpx'],
    make: (name) => writeRare(/j2[ck]|jpc/.test(name) ? 'J2k' : 'Jp2', width, height),
    mediaType: 'image/jp2',
  },
  {
    row: 'PNG',
    names: ['a.apng', 'b.png'],
    make: () => drawing().png().toBuffer(),
    mediaType: 'image/png',
  },
  {
    row: 'SGI',
    names: ['a.bw', 'b.rgb', 'c.rgba', 'd.sgi'],
    make: (name) => writeSgi(width, height, name.startsWith('d')),
    mediaType: 'image/sgi',
  },
  {
    row: 'TIFF',
    names: ['a.tif', 'b.tiff'],
    make: () => drawing().tiff().toBuffer(),
    mediaType: 'image/tiff',
  },
  {
    row: 'WEBP',
    names: ['a.webp'],
    make: () => drawing().webp().toBuffer(),
    mediaType: 'image/webp',
  },
  { row: 'HEIC', names: ['photo.heic'], make: () => HEIC },
  { row: 'AVIF', names: ['a.avif'], make: () => drawing().avif({ effort: 0 }).toBuffer() },
  { row: 'GIF', names: ['a.gif'], make: () => drawing().gif().toBuffer() },
  { row: 'SVG', names: ['a.svg'], make: () => Buffer.from(svg), size: [640, 480] },
  { row: 'A file with a wrong name', names: ['photo.png'], make: jpeg, mediaType: 'image/jpeg' },
]

for (const { row, names, make, size = [width, height], mediaType } of rows) {
  const pixels = `${size[0]} × ${size[1]}`
  test(`${row}: dropped, shown, sent and measured`, async ({ page }) => {
    const files = await Promise.all(
      names.map(async (name) => ({ name, type: '', data: await make(name) })),
    )
    await dropFiles(page, files)
    await expect(attachments(page)).toHaveCount(names.length)
    for (const item of await attachments(page).all()) {
      await expect(item).toContainText(pixels)
      const preview = item.locator('img')
      await expect
        .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBe(size[0])
    }
    const text = uniqueQuestion(`What is this ${row}?`)
    await askInPage(page, text)
    await expect(answers(page)).toContainText(pixels)
    const [{ body }] = await sentRequests(text)
    for (const part of body.messages[0].content.slice(0, -1)) {
      // The stand-in refuses a media type that is not the bytes' own, and measures those it knows.
      expect(part.image_url.url).toMatchObject({ width: size[0], height: size[1] })
      expect(['image/jpeg', 'image/png']).toContain(part.image_url.url.mediaType)
    }
  })

  if (!mediaType || /JPEG$|PNG|wrong/.test(row)) continue
  test(`${row}: the file goes as it is where that is wanted, as ${mediaType}`, async ({ page }) => {
    const [name = ''] = names
    const data = await make(name)
    await dropFiles(page, [{ name, type: '', data }])
    await attachments(page).getByRole('button', { name: 'Use original' }).click()
    await expect(attachments(page).getByRole('button', { name: 'Use original' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const text = uniqueQuestion(`What is this original ${row}?`)
    await askInPage(page, text)
    await expect(answers(page)).toContainText(pixels)
    const [{ body }] = await sentRequests(text)
    const [part] = body.messages[0].content
    expect(part.image_url.url).toMatchObject({ mediaType, bytes: data.length })
  })
}
