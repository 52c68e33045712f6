import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { patternPicture } from '#lib/picture-process/testing/pattern.ts'
import { pngHeader } from '#lib/picture-process/testing/png-header.ts'
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
import { sentPicture, viewOf } from '../testing/look-at-picture.ts'

const picture = () => patternPicture(300, 200)

const patched = (bytes: Buffer, change: (copy: Buffer) => void) => {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

const svg = (body: string, size = 'width="600" height="600"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`)

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ['PNG', () => pngHeader(30_000, 30_000)],
  [
    'BMP',
    () =>
      patched(
        writeBmp(4, 4),
        (bmp) => bmp.writeInt32LE(60_000, 18) && bmp.writeInt32LE(60_000, 22),
      ),
  ],
  ['SGI', () => patched(writeSgi(4, 4, false), (sgi) => sgi.fill(255, 6, 10))],
  [
    'icon',
    () =>
      writeIco([
        patched(
          writeIconDib(16),
          (dib) => dib.writeInt32LE(65_535, 4) && dib.writeInt32LE(131_070, 8),
        ),
      ]),
  ],
  ['icon of PNG', () => writeIco([pngHeader(30_000, 30_000)])],
  ['ICNS', () => writeIcns([['ic10', pngHeader(30_000, 30_000)]])],
  [
    'GIF',
    async () =>
      patched(await picture().gif().toBuffer(), (gif) => {
        // Of the film, and of its first picture, whose descriptor begins with a comma.
        const size = gif.subarray(6, 10)
        const descriptor = gif.indexOf(Buffer.concat([Buffer.from(',\0\0\0\0'), size]))
        gif.fill(255, descriptor + 5, descriptor + 9)
        size.fill(255)
      }),
  ],
  [
    'JPEG 2000',
    async () =>
      patched(
        await writeRare('J2k', 64, 64),
        (jp2) => jp2.writeUInt32BE(60_000, 8) && jp2.writeUInt32BE(60_000, 12),
      ),
  ],
  ['PPM', () => Buffer.from('P6 60000 60000 255\n')],
  [
    'PSD',
    async () =>
      patched(
        await writeRare('Psd', 64, 64),
        (psd) => psd.writeUInt32BE(30_000, 14) && psd.writeUInt32BE(30_000, 18),
      ),
  ],
  ['drawing', () => svg('', 'width="50000" height="50000"')],
])('A %s that claims billions of pixels is refused from its header', async (_, make) => {
  await expect(importBytes(randomUUID(), await make())).rejects.toMatchObject({
    code: 'picture_too_many_pixels',
  })
})

test.each<[string, () => Buffer | Promise<Buffer>]>([
  ['JPEG', () => picture().jpeg().toBuffer()],
  ['PNG', () => picture().png().toBuffer()],
  ['WebP', () => picture().webp().toBuffer()],
  ['TIFF', () => picture().tiff({ compression: 'none' }).toBuffer()],
  ['GIF', () => picture().gif().toBuffer()],
  ['AVIF', () => picture().avif({ effort: 0 }).toBuffer()],
  ['HEIC', () => HEIC],
  ['BMP', () => writeBmp(300, 200)],
  ['DIB', () => writeDib(300, 200)],
  ['icon', () => writeIco([writeIconDib(48)])],
  ['ICNS', () => writeIcns([['it32', packIcnsPixels(128, { alpha: false })]])],
  ['JPEG 2000', () => writeRare('Jp2', 300, 200)],
  ['SGI', () => writeSgi(300, 200, false)],
  ['SGI in runs', () => writeSgi(300, 200, true)],
  ['PPM', () => writePpm(300, 200)],
  ['PSD', () => writeRare('Psd', 300, 200)],
])('A %s that ends too early is refused as damaged', async (_, make) => {
  const whole = await make()
  const cut = whole.subarray(0, Math.floor(whole.length * 0.9))
  await expect(importBytes(randomUUID(), cut)).rejects.toMatchObject({
    code: 'picture_unreadable',
  })
})

test('A JPEG 2000 whose header does not fit into itself is refused before it is decoded', async () => {
  const jp2 = await writeRare('Jp2', 300, 200)
  const inner = jp2.indexOf('colr') - 4
  jp2.writeUInt32BE(jp2.readUInt32BE(inner) + 100, inner)
  await expect(importBytes(randomUUID(), jp2)).rejects.toMatchObject({ code: 'picture_unreadable' })
})

test.each([
  [
    'entities',
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg width="99" height="99"><text>&a;</text></svg>',
  ],
  ['a drawing inside', String(svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'))],
  [
    'a bomb inside',
    String(
      svg(`<image href="data:image/png;base64,${pngHeader(30_000, 30_000).toString('base64')}"/>`),
    ),
  ],
  ['megabytes of text', String(svg('<g/>'.repeat(1_100_000)))],
])('A drawing with %s is refused before it is drawn', async (_, text) => {
  await expect(importBytes(randomUUID(), Buffer.from(text))).rejects.toMatchObject({
    code: 'picture_too_complex',
  })
})

test('A drawing runs nothing and loads nothing: what it shows by itself is drawn', async () => {
  const owner = randomUUID()
  const drawing =
    svg(`<script>document.title = 1</script><style>@import url(http://127.0.0.1:9/x.css);</style>
    <rect width="600" height="600" fill="teal"/>
    <image href="file:///etc/hostname" width="600" height="600"/>
    <image href="http://127.0.0.1:9/x.png" width="600" height="600"/>
    <foreignObject width="600" height="600"><body xmlns="http://www.w3.org/1999/xhtml">text</body></foreignObject>`)
  const id = await importBytes(owner, drawing)
  const { channels } = await sharp((await sentPicture(owner, id)).data).stats()
  expect(channels.map(({ mean }) => mean)).toEqual([0, 128, 128])
})

test('A picture inside a drawing is drawn', async () => {
  const owner = randomUUID()
  const inside = (
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#f00' } })
      .png()
      .toBuffer()
  ).toString('base64')
  const id = await importBytes(
    owner,
    svg(`<image href="data:image/png;base64,${inside}" width="600" height="600"/>`),
  )
  const { channels } = await sharp((await sentPicture(owner, id)).data).stats()
  expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 0, 0])
})

test('A strip of 201:1 gets white margins and is counted with them', async () => {
  const owner = randomUUID()
  const strip = sharp({ create: { width: 2412, height: 12, channels: 3, background: '#000' } })
  const id = await importBytes(owner, await strip.png().toBuffer())
  expect(await viewOf(owner, id)).toMatchObject({
    width: 2412,
    height: 12,
    tokens: 88,
    fitted: { width: 2412, height: 13 },
  })
  const { data } = await sentPicture(owner, id)
  const row = async (top: number) => {
    const part = sharp(data).extract({ left: 0, top, width: 2412, height: 1 })
    return [...new Set(await part.toColourspace('b-w').raw().toBuffer())]
  }
  expect(await row(0)).toEqual([0])
  expect(await row(11)).toEqual([0])
  expect(await row(12)).toEqual([255])
})
