import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { drawPicture } from '#lib/attachments/testing/import-bytes.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import {
  archive,
  archiveConversation,
  archivePicture,
  archiveTurn,
  makeZip,
  send,
} from './testing/archives.ts'

const ownerId = randomUUID()
const json = (fields: object = {}) => JSON.stringify(archive(fields))
const withTurns = (...turns: object[]) => json({ conversations: [archiveConversation({ turns })] })
const titled = (title: string) => json({ conversations: [archiveConversation({ title })] })

/** The entry, and an archive whose one question shows it. */
function showing(bytes: Buffer, hash = createHash('sha256').update(bytes).digest('hex')) {
  const file = `media/${hash}.png`
  const picture = archivePicture({ file })
  const turns = [archiveTurn({ attachmentIds: [picture.id] })]
  const conversations = [archiveConversation({ turns })]
  return { [file]: bytes, 'archive.json': json({ attachments: [picture], conversations }) }
}

/** Everything is refused whole: no row, no byte. */
afterEach(async () => {
  const kept = await Promise.all([
    db.conversation.count(),
    db.turn.count(),
    db.attachment.count(),
    db.blob.count(),
  ])
  expect(kept).toEqual([0, 0, 0, 0])
  const folder = join(env.DATA_DIR, 'blobs')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  expect(entries.filter((entry) => entry.isFile())).toEqual([])
})

const refused = (reason: string | RegExp) => ({
  code: 'archive_unreadable',
  details: { reason: expect.stringMatching(reason) },
})

const [id, other] = [randomUUID(), randomUUID()]
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

test.each([
  ['no JSON', '{"format":', /no JSON/],
  ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), /no JSON/],
  ['deep JSON', `{"format":${deep}}`, /nested too deeply/],
  ['millions of objects', `[${'{},'.repeat(1_500_000)}{}]`, /too many values/],
  ['JSON of something else', '[1, 2]', /no archive of QVQ Chat/],
  ['another format', json({ format: 'other' }), /field format/],
  ['a version to come', json({ version: 2 }), /version is not known/],
  ['an unknown field', json({ shares: [] }), /field shares/],
  ['thinking', withTurns(archiveTurn({ reasoning: 'Hmm' })), /turns\.0\.reasoning/],
  ['an owner', json({ conversations: [archiveConversation({ ownerId: id })] }), /0\.ownerId/],
  ['a title of a megabyte', titled('x'.repeat(1_000_000)), /conversations\.0\.title/],
  ['NUL', withTurns(archiveTurn({ text: 'a\0b' })), /turns\.0\.text/],
  ['half a surrogate pair', withTurns(archiveTurn({ answer: 'a\ud800' })), /turns\.0\.answer/],
  ['the year 0', withTurns(archiveTurn({ createdAt: '0000-01-01T00:00:00Z' })), /createdAt/],
  ['a number of another kind', withTurns(archiveTurn({ promptTokens: -1 })), /promptTokens/],
  ['an id twice', withTurns(archiveTurn({ id }), archiveTurn({ id })), /turns\.1\.id.*twice/],
  [
    'an attachment twice',
    json({ attachments: [archivePicture({ id }), archivePicture({ id })] }),
    /attachments\.1\.id.*twice/,
  ],
  ['its own parent', withTurns(archiveTurn({ id, parentId: id })), /0\.turns.*circle/],
  ['turns in an object', json({ conversations: [archiveConversation({ turns: {} })] }), /0\.turns/],
  ['a prototype', '{"__proto__":{"format":"qvq-chat"}}', /field/],
  ['a number for a list', json({ conversations: 7 }), /field conversations/],
  ['a parent elsewhere', withTurns(archiveTurn({ parentId: id })), /turns\.0\.parentId/],
  [
    'a parent in another conversation',
    json({
      conversations: [
        archiveConversation({ turns: [archiveTurn({ id })] }),
        archiveConversation({ turns: [archiveTurn({ parentId: id })] }),
      ],
    }),
    /conversations\.1\.turns\.0\.parentId/,
  ],
  [
    'a cycle',
    withTurns(archiveTurn({ id, parentId: other }), archiveTurn({ id: other, parentId: id })),
    /conversations\.0\.turns.*circle/,
  ],
  [
    'a head elsewhere',
    json({ conversations: [archiveConversation({ headTurnId: id })] }),
    /conversations\.0\.headTurnId/,
  ],
  ['an unknown attachment', withTurns(archiveTurn({ attachmentIds: [id] })), /attachmentIds\.0/],
  ['a script as an address', json({ attachments: [video('javascript:alert(1)')] }), /sourceUrl/],
  ['a frame list of three', json({ attachments: [frameList(3)] }), /attachments\.0\.frames/],
  ['frames that are not there', json({ attachments: [frameList(4)] }), /frames\.0/],
  ['100,001 turns', withTurns(...Array(100_001).fill({})), /field conversations\.0\.turns /],
])('%s is refused', async (_, body, reason) => {
  await expect(send(ownerId, body, 'application/json')).rejects.toMatchObject(refused(reason))
})

function video(sourceUrl: string) {
  const { pages: _, sendOriginal: __, ...facts } = archivePicture({ mediaType: 'video/mp4' })
  return { ...facts, kind: 'video', durationMs: null, delivery: null, sourceUrl }
}

function frameList(count: number) {
  const { pages: _, sendOriginal: __, ...facts } = archivePicture()
  return { ...facts, kind: 'frame_list', fps: 2, frames: Array(count).fill(id) }
}

test('Another content type is a bad request', async () => {
  await expect(send(ownerId, json(), 'text/plain')).rejects.toMatchObject({
    code: 'invalid_request',
    details: { field: 'Content-Type' },
  })
})

test('JSON of more than 64 MB is too large, however it is announced', async () => {
  const body = Buffer.alloc(64 * 1024 ** 2 + 1, ' ')
  await expect(send(ownerId, body, 'application/json')).rejects.toMatchObject({
    code: 'archive_too_large',
  })
})

test('A zip that was cut short is refused', async () => {
  const zip = await makeZip(showing(await drawPicture(64, 48)))
  for (const length of [10, zip.length >> 1, zip.length - 1]) {
    await expect(send(ownerId, zip.subarray(0, length))).rejects.toMatchObject(refused(/zip/))
  }
})

test('A zip without archive.json is refused', async () => {
  await expect(send(ownerId, await makeZip({ 'a.txt': 'a' }))).rejects.toMatchObject(
    refused(/archive\.json is not in/),
  )
})

test('A bomb is refused by what the list of contents says', async () => {
  const entries = { ...showing(await drawPicture(64, 48)), 'a.bin': Buffer.alloc(20_000_000) }
  await expect(send(ownerId, await makeZip(entries))).rejects.toMatchObject(refused(/a\.bin would/))
})

test('An entry that is larger than it says is refused', async () => {
  const zip = await makeZip({ 'archive.json': `${json()}${' '.repeat(100_000)}` })
  const at = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  zip.writeUInt32LE(200, at + 24)
  await expect(send(ownerId, zip)).rejects.toMatchObject(refused(/zip file cannot be read/))
})

test.each(['../evil.png', '/etc/evil', 'C:/evil', 'media\\..\\..\\evil'])(
  'A path such as %s is refused',
  async (path) => {
    const zip = await makeZip({ 'archive.json': json(), [`${'x'.repeat(path.length)}`]: 'evil' })
    const hostile = zip.toString('latin1').replaceAll('x'.repeat(path.length), path)
    const body = Buffer.from(hostile, 'latin1')
    await expect(send(ownerId, body)).rejects.toMatchObject(refused(/evil/))
  },
)

test('A symbolic link is refused', async () => {
  const zip = await makeZip({ 'archive.json': '/etc/passwd' }, 0o120777)
  await expect(send(ownerId, zip)).rejects.toMatchObject(refused(/archive\.json is a link/))
})

test('An entry that is there twice is refused', async () => {
  const zip = await makeZip({ 'archive.json': json(), 'archive.jsom': json() })
  const twice = zip.toString('latin1').replaceAll('archive.jsom', 'archive.json')
  await expect(send(ownerId, Buffer.from(twice, 'latin1'))).rejects.toMatchObject(refused(/twice/))
})

test('An encrypted entry is refused', async () => {
  const zip = await makeZip({ 'archive.json': json() })
  const at = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8)
  await expect(send(ownerId, zip)).rejects.toMatchObject(refused(/encrypted/))
})

test('A picture that the zip does not hold is refused', async () => {
  const { 'archive.json': only } = showing(Buffer.from('nothing'))
  const zip = await makeZip({ 'archive.json': only ?? '' })
  await expect(send(ownerId, zip)).rejects.toMatchObject(refused(/media\/.* is not in/))
})

test('Bytes with another hash are refused', async () => {
  const zip = await makeZip(showing(await drawPicture(64, 48), 'ab'.repeat(32)))
  await expect(send(ownerId, zip)).rejects.toMatchObject(refused(/bytes of media\/abab/))
})

test.each([
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  [
    'SVG with a script',
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>alert(1)</script></svg>',
  ],
  ['A broken picture', '\x89PNG\r\n\x1a\nno'],
])('%s that is named .png is refused, and the good picture before it goes', async (_, text) => {
  const good = showing(await drawPicture(64, 48))
  const bad = showing(Buffer.from(text, 'latin1'))
  const [first, second] = [good, bad].map((entries) => JSON.parse(`${entries['archive.json']}`))
  const attachments = [...first.attachments, ...second.attachments]
  const zip = await makeZip({ ...good, ...bad, 'archive.json': json({ attachments }) })
  await expect(send(ownerId, zip)).rejects.toMatchObject(refused(/^media\/[0-9a-f]{64}\.png/))
})
