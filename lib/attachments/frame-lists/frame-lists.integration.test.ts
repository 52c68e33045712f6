import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { blobPath } from '#lib/blobs/index.ts'
import { deleteConversation } from '#lib/conversations/index.ts'
import { db } from '#lib/db.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { changeAttachment } from '../change-attachment.ts'
import { deleteAttachment } from '../delete-attachment.ts'
import { findAttachment } from '../find-attachment.ts'
import { findAttachmentFile } from '../find-attachment-file.ts'
import { loadMedia } from '../load-media.ts'
import { sweepAttachments } from '../sweep-attachments.ts'
import { drawPicture, importBytes } from '../testing/import-bytes.ts'
import { makeMp4 } from '../testing/make-video.ts'
import { makeFrameList } from './make-frame-list.ts'

const model = modelEntry('qvq-max')
const missing = { code: 'not_found' }
const DAY_MS = 24 * 60 * 60 * 1000

let batches = 0

/** Pictures of one size, each of another colour, and no two calls' the same. */
async function importPictures(owner: string, count: number, width = 640, height = 360) {
  const ids: string[] = []
  const blue = (batches++).toString(16).padStart(2, '0')
  for (let number = 0; number < count; number++) {
    const colour = `#${(number * 24 + 16).toString(16).padStart(2, '0')}40${blue}`
    const bytes = await drawPicture(width, height, colour)
    ids.push(await importBytes(owner, bytes, `frame${number}.png`))
  }
  return ids
}

/** A question of a new conversation that shows an attachment. */
async function askAbout(ownerId: string, attachmentId: string): Promise<string> {
  const conversationId = randomUUID()
  await db.conversation.create({
    data: { id: conversationId, ownerId, title: 'x', model: model.id },
  })
  await db.turn.create({
    data: {
      id: randomUUID(),
      conversationId,
      model: model.id,
      highResolution: false,
      text: 'x',
      status: 'complete',
      attachments: { create: { attachmentId, position: 0 } },
    },
  })
  return conversationId
}

const load = async (ownerId: string, attachmentId: string) => {
  const media = await loadMedia({ ownerId, attachmentId, model, highResolution: true })
  if (media.kind !== 'frame_list') throw new Error(`Loaded a ${media.kind}`)
  return media
}

test('Pictures become a frame list, in order, and one may stand in it twice', async () => {
  const owner = randomUUID()
  const ids = await importPictures(owner, 4)
  const frames = [...ids, ...ids.toReversed()]
  const id = await makeFrameList(owner, { frames, fps: 0.5 })
  const sizes = await Promise.all(
    ids.map(async (each) => (await findAttachment(owner, each)).bytes),
  )
  expect(await findAttachment(owner, id)).toEqual({
    id,
    kind: 'frame_list',
    name: '8 frames',
    mediaType: 'image/png',
    bytes: 2 * sizes.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0),
    width: 640,
    height: 360,
    fps: 0.5,
    frames,
    tokens: 4 * 23 * 13 + 2,
  })
  expect(await findAttachmentFile(owner, id, 'preview')).toMatchObject({
    hash: (await findAttachmentFile(owner, ids[0] ?? '', 'preview')).hash,
  })
  await expect(findAttachmentFile(owner, id, 'original')).rejects.toMatchObject(missing)
})

test('The model gets the frames in order, twice a second unless said otherwise', async () => {
  const owner = randomUUID()
  const frames = await importPictures(owner, 5)
  const media = await load(owner, await makeFrameList(owner, { frames }))
  expect(media).toMatchObject({ width: 640, height: 360, fps: 2 })
  const reds = []
  for (const { hash } of media.frames) {
    reds.push((await sharp(blobPath(hash)).stats()).channels[0]?.mean)
  }
  expect(reds).toEqual([16, 40, 64, 88, 112])
})

test('A large frame is shrunk to what the service reads of a film, a small one goes as it is', async () => {
  const owner = randomUUID()
  const [large = ''] = await importPictures(owner, 1, 1920, 1080)
  const frames = [large, ...(await importPictures(owner, 3))]
  const media = await load(owner, await makeFrameList(owner, { frames }))
  expect(media).toMatchObject({ width: 924, height: 504 })
  const small = await loadMedia({
    ownerId: owner,
    attachmentId: frames[1] ?? '',
    model,
    highResolution: false,
  })
  expect(small).toMatchObject({ blob: media.frames[1] })
})

test.each([
  [3, {}, 'frames_too_few', { count: 3, limit: 4 }],
  [0, {}, 'frames_too_few', { count: 0, limit: 4 }],
  [513, {}, 'frames_too_many', { count: 513, limit: 512 }],
  [8, { fps: 0.05 }, 'frames_rate', { min: 0.1, max: 10 }],
  [8, { fps: 11 }, 'frames_rate', { min: 0.1, max: 10 }],
])('%i frames %j are refused, naming the limit', async (count, options, code, details) => {
  const owner = randomUUID()
  const [frame = ''] = await importPictures(owner, 1)
  const frames = Array<string>(count).fill(frame)
  await expect(makeFrameList(owner, { frames, ...options })).rejects.toMatchObject({
    code,
    details,
  })
})

test('512 frames are taken and loaded in good time', async () => {
  const owner = randomUUID()
  const pictures = await importPictures(owner, 8)
  const frames = Array.from({ length: 512 }, (_, at) => pictures[at % 8] ?? '')
  const id = await makeFrameList(owner, { frames })
  expect(await findAttachment(owner, id)).toMatchObject({ frames, name: '512 frames' })
  expect((await load(owner, id)).frames).toHaveLength(512)
})

test("Another owner's pictures cannot be frames, nor can what is not there or no picture", async () => {
  const owner = randomUUID()
  const stranger = randomUUID()
  const mine = await importPictures(owner, 4)
  const theirs = await importPictures(stranger, 4)
  const video = await importBytes(owner, makeMp4(), 'film.mp4')
  const frames = mine.slice(0, 3)
  for (const other of [theirs[0] ?? '', randomUUID()]) {
    await expect(makeFrameList(owner, { frames: [...frames, other] })).rejects.toMatchObject(
      missing,
    )
    await expect(makeFrameList(owner, { frames: [other, ...frames] })).rejects.toMatchObject(
      missing,
    )
  }
  await expect(makeFrameList(owner, { frames: [...frames, video] })).rejects.toMatchObject({
    code: 'invalid_request',
  })
  const list = await makeFrameList(owner, { frames: mine })
  await expect(makeFrameList(owner, { frames: [...frames, list] })).rejects.toMatchObject({
    code: 'invalid_request',
  })
  await expect(findAttachmentFile(stranger, list, 'preview')).rejects.toMatchObject(missing)
  await expect(load(stranger, list)).rejects.toMatchObject(missing)
  await expect(deleteAttachment(stranger, list)).rejects.toMatchObject(missing)
})

test('A list takes its pictures with it, except those that something else uses', async () => {
  const owner = randomUUID()
  const pictures = await importPictures(owner, 6)
  const [asked = '', shared = '', alone = '', last = ''] = pictures
  await askAbout(owner, asked)
  const list = await makeFrameList(owner, { frames: [asked, shared, alone, last] })
  const other = await makeFrameList(owner, { frames: [shared, ...pictures.slice(3)] })
  const { hash } = await findAttachmentFile(owner, alone, 'original')
  await expect(deleteAttachment(owner, alone)).rejects.toMatchObject({ code: 'attachment_in_use' })
  await deleteAttachment(owner, list)
  await expect(findAttachment(owner, list)).rejects.toMatchObject(missing)
  await expect(findAttachment(owner, alone)).rejects.toMatchObject(missing)
  await expect(readFile(blobPath(hash))).rejects.toMatchObject({ code: 'ENOENT' })
  for (const kept of [asked, shared, last, other]) {
    await expect(findAttachment(owner, kept)).resolves.toBeDefined()
  }
})

test('A list that a question uses stays with its pictures, and goes with the conversation', async () => {
  const owner = randomUUID()
  const frames = await importPictures(owner, 4)
  const list = await makeFrameList(owner, { frames })
  const conversationId = await askAbout(owner, list)
  const inUse = { code: 'attachment_in_use' }
  await expect(deleteAttachment(owner, list)).rejects.toMatchObject(inUse)
  await expect(changeAttachment(owner, list, {})).rejects.toMatchObject(inUse)
  await expect(changeAttachment(owner, frames[0] ?? '', {})).rejects.toMatchObject(inUse)
  await sweepAttachments(Date.now() + 8 * DAY_MS)
  await expect(load(owner, list)).resolves.toBeDefined()
  await deleteConversation(owner, conversationId)
  for (const id of [list, ...frames]) {
    await expect(findAttachment(owner, id)).rejects.toMatchObject(missing)
  }
})

test('A list that no question came to use is swept after a week, with its pictures', async () => {
  const owner = randomUUID()
  const frames = await importPictures(owner, 4)
  const list = await makeFrameList(owner, { frames })
  await sweepAttachments(Date.now() + 6 * DAY_MS)
  await expect(load(owner, list)).resolves.toBeDefined()
  await sweepAttachments(Date.now() + 8 * DAY_MS)
  for (const id of [list, ...frames]) {
    await expect(findAttachment(owner, id)).rejects.toMatchObject(missing)
  }
})
