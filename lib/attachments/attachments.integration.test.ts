import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { blobPath } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { pngHeader } from '#lib/picture-process/testing/png-header.ts'
import { attachmentInclude } from './attachment-row.ts'
import { deleteAttachment } from './delete-attachment.ts'
import { findAttachment } from './find-attachment.ts'
import { findAttachmentFile } from './find-attachment-file.ts'
import { sweepAttachments } from './sweep-attachments.ts'
import { importBytes } from './testing/import-bytes.ts'
import { sentPicture, viewOf } from './testing/look-at-picture.ts'
import { viewAttachment } from './view-attachment.ts'

const picture = (width: number, height: number, background = '#8040c0') =>
  sharp({ create: { width, height, channels: 3, background } })

test('A large photo is sent upright, at the size the model reads, without its metadata', async () => {
  const owner = randomUUID()
  const photo = await picture(1600, 1200)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'CANARY camera' }, IFD3: { GPSLatitude: '1/1' } })
    .jpeg()
    .toBuffer()
  expect(photo.includes('CANARY camera')).toBe(true)
  const id = await importBytes(owner, photo, 'photo.jpg')
  expect(await findAttachment(owner, id)).toMatchObject({
    mediaType: 'image/jpeg',
    width: 1200,
    height: 1600,
    tokens: 1232,
    fitted: { width: 840, height: 1148 },
  })
  const { data, mediaType } = await sentPicture(owner, id)
  expect(await sharp(data).metadata()).toMatchObject({ width: 840, height: 1148, format: 'jpeg' })
  expect(mediaType).toBe('image/jpeg')
  expect(data.includes('CANARY camera')).toBe(false)
  expect((await sharp(data).metadata()).exif).toBeUndefined()
})

test('A small drawing keeps its pixels, and what was transparent is white', async () => {
  const owner = randomUUID()
  const drawing = await sharp({
    create: { width: 40, height: 30, channels: 4, background: '#00000000' },
  })
    .png()
    .toBuffer()
  const id = await importBytes(owner, drawing)
  const { data, mediaType } = await sentPicture(owner, id)
  expect(mediaType).toBe('image/png')
  const { dominant } = await sharp(data).stats()
  expect(dominant).toEqual({ r: 248, g: 248, b: 248 })
  expect(await findAttachment(owner, id)).not.toHaveProperty('fitted')
})

test('High resolution gets a rendition of its own, made when it is first asked for', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, await picture(1280, 1280).png().toBuffer())
  expect(await sharp((await sentPicture(owner, id)).data).metadata()).toMatchObject({ width: 980 })
  const high = await sentPicture(owner, id, true)
  expect(await sharp(high.data).metadata()).toMatchObject({ width: 1280 })
  expect((await sentPicture(owner, id, true)).hash).toBe(high.hash)
})

test('The original is kept byte for byte, under its hash', async () => {
  const owner = randomUUID()
  const bytes = await picture(50, 50).webp().toBuffer()
  const id = await importBytes(owner, bytes, 'small.webp')
  const file = await findAttachmentFile(owner, id, 'original')
  expect(file).toMatchObject({ mediaType: 'image/webp', name: 'small.webp', bytes: bytes.length })
  expect(file.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect((await readFile(blobPath(file.hash))).equals(bytes)).toBe(true)
})

test.each([
  ['text', Buffer.from('I am not a picture'), 'picture_format'],
  ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'picture_format'],
  ['a PDF', Buffer.from('%PDF-1.4'), 'picture_format'],
  ['an archive', Buffer.from('504b0304', 'hex'), 'picture_format'],
  ['a header alone', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture_unreadable'],
])('%s under a picture name is refused', async (_, bytes, code) => {
  await expect(importBytes(randomUUID(), bytes, 'photo.png')).rejects.toMatchObject({
    code,
    details: { name: 'photo.png' },
  })
})

test('A picture cut half-way is refused as damaged', async () => {
  const whole = await sharp(
    Buffer.from([...Array(300 * 300 * 3).keys()].map((n) => (n * 7919) % 251)),
    {
      raw: { width: 300, height: 300, channels: 3 },
    },
  )
    .png()
    .toBuffer()
  const half = whole.subarray(0, whole.length / 2)
  await expect(importBytes(randomUUID(), half)).rejects.toMatchObject({
    code: 'picture_unreadable',
  })
})

test('A side of 10 pixels is refused, naming the limit and the size', async () => {
  const bytes = await picture(10, 100).png().toBuffer()
  await expect(importBytes(randomUUID(), bytes)).rejects.toMatchObject({
    code: 'picture_too_small',
    details: { width: 10, limit: 10 },
  })
})

test('11 pixels square are enough', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, await picture(11, 11).png().toBuffer())
  expect(await viewOf(owner, id)).toMatchObject({ tokens: 6 })
})

test('30,000 pixels square are refused from the header, without decoding', async () => {
  const flood = pngHeader(30_000, 30_000)
  await expect(importBytes(randomUUID(), flood)).rejects.toMatchObject({
    code: 'picture_too_many_pixels',
    details: { megapixels: 900, limit: 120 },
  })
})

test('Nothing of a refused file stays on disk', async () => {
  const before = await blobFiles()
  await expect(importBytes(randomUUID(), Buffer.from('nothing'))).rejects.toThrow()
  expect(await blobFiles()).toEqual(before)
})

test('Nothing of a picture stays on disk whose owner has gone while it was read', async () => {
  const [ownerId, deviceId] = [randomUUID(), randomUUID()]
  const device = { id: deviceId, ownerId, name: '', signedOutAt: new Date() }
  await db.device.create({ data: device })
  const before = await blobFiles()
  const bytes = await picture(61, 47, '#abcdef').png().toBuffer()
  await expect(importBytes(ownerId, bytes)).rejects.toMatchObject({ code: 'not_found' })
  const made = (await blobFiles()).filter((name) => !before.includes(name))
  expect(made.filter((name) => /[0-9a-f]{62}$/.test(name))).toEqual([])
})

test('Whoever wants the original sent gets it sent, byte for byte, counted at its own size', async () => {
  const owner = randomUUID()
  const bytes = await picture(1600, 1200).webp().toBuffer()
  const id = await importBytes(owner, bytes)
  expect(await viewOf(owner, id)).toMatchObject({ original: 'possible', fitted: { width: 1148 } })
  await db.attachment.update({ where: { id, ownerId: owner }, data: { sendOriginal: true } })
  const view = await viewOf(owner, id)
  expect(view).toMatchObject({ original: 'chosen', tokens: 1232 })
  expect(view).not.toHaveProperty('fitted')
  const sent = await sentPicture(owner, id)
  expect(sent).toMatchObject({ mediaType: 'image/webp', width: 1600, height: 1200 })
  expect(sent.data.equals(bytes)).toBe(true)
})

test('Of a model that a picture was never rendered for, the size is known and the bytes guessed', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, await picture(4032, 3024).jpeg().toBuffer())
  const row = await db.attachment.findUniqueOrThrow({ where: { id }, include: attachmentInclude })
  const view = viewAttachment(row, 'qwen3-vl-plus')
  expect(view).toMatchObject({ tokens: 1232, fitted: { width: 1312, height: 960 } })
})

test('No temporary file is left behind', async () => {
  // A folder of its own, because other tests use the system's at the same time.
  const folder = await mkdtemp(join(tmpdir(), 'qvq-test-'))
  vi.stubEnv('TMPDIR', folder)
  try {
    await importBytes(randomUUID(), await picture(70, 70).png().toBuffer())
    expect(await readdir(folder)).toEqual([])
  } finally {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  }
})

test("Another owner's picture does not exist: not to see, not to send, not to delete", async () => {
  const [owner, stranger] = [randomUUID(), randomUUID()]
  const id = await importBytes(owner, await picture(64, 64).png().toBuffer())
  const missing = { code: 'not_found' }
  await expect(findAttachment(stranger, id)).rejects.toMatchObject(missing)
  await expect(findAttachmentFile(stranger, id, 'original')).rejects.toMatchObject(missing)
  await expect(findAttachmentFile(stranger, id, 'preview')).rejects.toMatchObject(missing)
  await expect(sentPicture(stranger, id)).rejects.toMatchObject(missing)
  await expect(deleteAttachment(stranger, id)).rejects.toMatchObject(missing)
  await expect(findAttachment(owner, id)).resolves.toMatchObject({ width: 64 })
})

test('Bytes that two attachments share go when the second one does', async () => {
  const owner = randomUUID()
  const bytes = await picture(77, 77, '#123456').png().toBuffer()
  const [first, second] = [await importBytes(owner, bytes), await importBytes(owner, bytes)]
  const { hash } = await findAttachmentFile(owner, first, 'original')
  await deleteAttachment(owner, first)
  await expect(readFile(blobPath(hash))).resolves.toBeDefined()
  await deleteAttachment(owner, second)
  await expect(readFile(blobPath(hash))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('A picture that is imported while its twin is deleted keeps its bytes', async () => {
  const owner = randomUUID()
  const bytes = await picture(90, 90, '#654321').png().toBuffer()
  let twin = await importBytes(owner, bytes)
  for (let round = 0; round < 10; round++) {
    const [next] = await Promise.all([importBytes(owner, bytes), deleteAttachment(owner, twin)])
    const { hash } = await findAttachmentFile(owner, next, 'original')
    await expect(readFile(blobPath(hash))).resolves.toBeDefined()
    twin = next
  }
})

test('Several first pictures of a new visitor are all taken', async () => {
  const owner = randomUUID()
  const bytes = await picture(33, 33).png().toBuffer()
  const ids = await Promise.all([1, 2, 3, 4].map(() => importBytes(owner, bytes)))
  expect(new Set(ids).size).toBe(4)
})

test('Pictures that no question came to use are swept after a week, and their bytes with them', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, await picture(55, 44, '#777').png().toBuffer())
  const { hash } = await findAttachmentFile(owner, id, 'original')
  const day = 24 * 60 * 60 * 1000
  await sweepAttachments(Date.now() + 6 * day)
  await expect(findAttachment(owner, id)).resolves.toBeDefined()
  await sweepAttachments(Date.now() + 8 * day)
  await expect(findAttachment(owner, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(readFile(blobPath(hash))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('A noisy picture is made to fit into a data URI', async () => {
  const owner = randomUUID()
  const noise = await sharp(randomBytes(3600 * 3400 * 3), {
    raw: { width: 3600, height: 3400, channels: 3 },
  })
    .jpeg({ quality: 95 })
    .toBuffer()
  const id = await importBytes(owner, noise)
  const { bytes } = await sentPicture(owner, id, true)
  expect(bytes * (4 / 3)).toBeLessThan(10_485_760)
})

async function blobFiles(): Promise<string[]> {
  const names = await readdir(join(env.DATA_DIR, 'blobs'), { recursive: true }).catch(() => [])
  return names.sort()
}
