import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeFrameList } from '#lib/attachments/index.ts'
import { drawPicture, importBytes } from '#lib/attachments/testing/import-bytes.ts'
import { deleteConversation, loadConversation } from '#lib/conversations/index.ts'
import { db } from '#lib/db.ts'
import { continueShare } from './continue-share.ts'
import { createShare } from './create-share.ts'
import { listShares } from './list-shares.ts'
import { loadShared } from './load-shared.ts'
import { revokeShare } from './revoke-share.ts'
import { newShareSchema } from './schema.ts'
import { serveSharedFile } from './serve-shared-file.ts'

const missing = { code: 'not_found' }
const inAnHour = () => new Date(Date.now() + 3_600_000)
const request = (init?: RequestInit) => new Request('http://localhost/', init)

const importPicture = async (ownerId: string, background: string) =>
  importBytes(ownerId, await drawPicture(64, 48, background))

/**
 * First -> Second -> Later, and beside Second its sibling Other. First has a picture and four
 * frames, Later a picture of its own.
 */
async function makeTree() {
  const [ownerId, id] = [randomUUID(), randomUUID()]
  await db.owner.create({ data: { id: ownerId } })
  const picture = await importPicture(ownerId, 'red')
  const frames = await Promise.all(
    ['green', 'blue', 'white', 'yellow'].map((colour) => importPicture(ownerId, colour)),
  )
  const film = await makeFrameList(ownerId, { frames, fps: 2 })
  const laterPicture = await importPicture(ownerId, 'black')
  const turns = {
    First: randomUUID(),
    Second: randomUUID(),
    Other: randomUUID(),
    Later: randomUUID(),
  }
  await db.conversation.create({
    data: { id, ownerId, title: 'As shared', model: 'qvq-max', headTurnId: turns.Later },
  })
  const add = (name: keyof typeof turns, parentId: string | null, attachmentIds: string[] = []) =>
    db.turn.create({
      data: {
        id: turns[name],
        conversationId: id,
        parentId,
        model: 'qvq-max',
        highResolution: false,
        text: `${name}?`,
        answer: `${name}!`,
        status: name === 'Second' ? 'stopped' : 'complete',
        promptTokens: 4711,
        reasoningMs: 42_000,
        attachments: {
          create: attachmentIds.map((attachmentId, position) => ({ attachmentId, position })),
        },
      },
    })
  await add('First', null, [picture, film])
  await add('Second', turns.First, [picture])
  await add('Other', turns.First)
  await add('Later', turns.Second, [laterPicture])
  return { ownerId, id, turns, picture, film, frames, laterPicture }
}

test('A link shows the path to its turn: nothing later, nothing beside, nothing of its owner', async () => {
  const { ownerId, id, turns, picture, film, frames } = await makeTree()
  const token = await createShare(ownerId, id, { turnId: turns.Second })
  expect(token).toMatch(/^[\w-]{32}$/)
  const shared = await loadShared(token)
  expect(shared.turns.map(({ text, answer, status }) => [text, answer, status])).toEqual([
    ['First?', 'First!', 'complete'],
    ['Second?', 'Second!', 'stopped'],
  ])
  expect(shared.turns[0]?.attachments).toMatchObject([
    { id: picture, kind: 'picture', width: 64, frames: [] },
    { id: film, kind: 'frame_list', fps: 2, frames },
  ])
  const text = JSON.stringify(shared)
  for (const secret of [ownerId, id, ...Object.values(turns), '4711', '42000', 'Later', 'Other']) {
    expect(text).not.toContain(secret)
  }
})

test('Without a turn the link ends at the head; a rename afterwards does not show', async () => {
  const { ownerId, id } = await makeTree()
  const token = await createShare(ownerId, id, {})
  const before = await loadShared(token)
  await db.conversation.update({ where: { id }, data: { title: 'Renamed' } })
  expect(await loadShared(token)).toEqual(before)
  expect(before).toMatchObject({ title: 'As shared', media: true })
  expect(before.turns).toHaveLength(3)
})

test('A link has its title without what cannot be seen or turns it around', async () => {
  const { ownerId, id } = await makeTree()
  await db.conversation.update({ where: { id }, data: { title: '\u202eA\u2066 title\u0007' } })
  const token = await createShare(ownerId, id, {})
  expect((await loadShared(token)).title).toBe('A title')
})

test("Only a finished turn of the owner's own conversation can be shared", async () => {
  const { ownerId, id, turns } = await makeTree()
  const other = await makeTree()
  await expect(createShare(randomUUID(), id, {})).rejects.toMatchObject(missing)
  await expect(createShare(ownerId, id, { turnId: other.turns.First })).rejects.toMatchObject(
    missing,
  )
  await db.turn.update({ where: { id: turns.First }, data: { status: 'running' } })
  await expect(createShare(ownerId, id, { turnId: turns.Second })).rejects.toMatchObject({
    code: 'turn_running',
  })
})

test.each([
  ['yesterday', new Date(Date.now() - 86_400_000).toISOString()],
  ['two years', new Date(Date.now() + 2 * 366 * 86_400_000).toISOString()],
  ['no date', 'soon'],
])('A link cannot expire at %s', (_, expiresAt) => {
  expect(newShareSchema.safeParse({ expiresAt }).success).toBe(false)
})

test('Unknown, malformed, expired and revoked links are equally missing', async () => {
  const { ownerId, id, picture } = await makeTree()
  const expired = await createShare(ownerId, id, { expiresAt: inAnHour() })
  await db.share.update({ where: { token: expired }, data: { expiresAt: new Date() } })
  const revoked = await createShare(ownerId, id, {})
  await revokeShare(ownerId, revoked)
  for (const token of [expired, revoked, 'A'.repeat(32), '', 'a\0b', '😀', 'x'.repeat(100_000)]) {
    const query = { token, attachmentId: picture, which: 'preview' as const }
    await expect(loadShared(token)).rejects.toMatchObject(missing)
    await expect(serveSharedFile(request(), query)).rejects.toMatchObject(missing)
    await expect(continueShare(randomUUID(), token)).rejects.toMatchObject(missing)
  }
  expect((await listShares({ ownerId, origin: 'http://h' })).items).toMatchObject([
    { token: expired, expired: true, url: `http://h/share/${expired}` },
  ])
})

test('Only its owner revokes a link, and lists it', async () => {
  const { ownerId, id } = await makeTree()
  const token = await createShare(ownerId, id, { expiresAt: inAnHour() })
  await expect(revokeShare(randomUUID(), token)).rejects.toMatchObject(missing)
  const none = { items: [], nextCursor: null }
  expect(await listShares({ ownerId: randomUUID(), origin: '' })).toEqual(none)
  expect(await listShares({ ownerId, conversationId: randomUUID(), origin: '' })).toEqual(none)
  const { items } = await listShares({ ownerId, conversationId: id, origin: '' })
  expect(items).toMatchObject([{ token, conversationId: id, title: 'As shared', expired: false }])
  await loadShared(token)
})

test('All links are listed page by page, the newest first, whatever is revoked between two pages', async () => {
  const { ownerId, id } = await makeTree()
  // Two of them in the same millisecond.
  const made = ['2026-01-03', '2026-01-02', '2026-01-02', '2026-01-01', '2025-01-01']
  for (const day of made) {
    const token = await createShare(ownerId, id, {})
    await db.share.update({ where: { token }, data: { createdAt: new Date(day) } })
  }
  const page = (cursor?: string) => listShares({ ownerId, limit: 2, cursor, origin: '' })
  const one = await page()
  await revokeShare(ownerId, one.items[1]?.token ?? '')
  const two = await page(one.nextCursor ?? '')
  const three = await page(two.nextCursor ?? '')
  const listed = [one, two, three].flatMap(({ items }) => items)
  expect(listed.map(({ createdAt }) => createdAt.slice(0, 10))).toEqual(made)
  expect(new Set(listed.map(({ token }) => token)).size).toBe(made.length)
  expect(three.nextCursor).toBeNull()
  for (const cursor of ['', 'x', Buffer.from('["2026"]').toString('base64url')]) {
    await expect(page(cursor)).rejects.toMatchObject({ code: 'invalid_request' })
  }
})

test('A link hands out what it shows, frames too, whole or in part, and nothing else', async () => {
  const { ownerId, id, turns, picture, frames, laterPicture } = await makeTree()
  const token = await createShare(ownerId, id, { turnId: turns.Second })
  const serve = (attachmentId: string, init?: RequestInit) =>
    serveSharedFile(request(init), { token, attachmentId, which: 'original' })
  const whole = await serve(picture)
  expect(whole.headers.get('cache-control')).toBe('no-store')
  expect(whole.headers.get('content-type')).toBe('image/png')
  const part = await serve(frames[1] ?? '', { headers: { Range: 'bytes=1-3' } })
  expect(part.status).toBe(206)
  expect(await part.text()).toBe('PNG')
  expect(await (await serve(picture, { method: 'HEAD' })).text()).toBe('')
  const foreign = (await makeTree()).picture
  for (const hidden of [laterPicture, foreign, randomUUID()]) {
    await expect(serve(hidden)).rejects.toMatchObject(missing)
  }
  const bare = await createShare(ownerId, id, { turnId: turns.Second, media: false })
  expect((await loadShared(bare)).turns.flatMap(({ attachments }) => attachments)).toEqual([])
  const query = { token: bare, attachmentId: picture, which: 'preview' as const }
  await expect(serveSharedFile(request(), query)).rejects.toMatchObject(missing)
})

test("Continuing copies the path to a visitor, who keeps it when the owner's is gone", async () => {
  const { ownerId, id, turns, picture, film, laterPicture } = await makeTree()
  await db.leftOut.createMany({
    data: [film, laterPicture].map((attachmentId) => ({ conversationId: id, attachmentId })),
  })
  const token = await createShare(ownerId, id, { turnId: turns.Second })
  const visitor = randomUUID()
  const conversationId = await continueShare(visitor, token)
  await deleteConversation(ownerId, id)
  await expect(loadShared(token)).rejects.toMatchObject(missing)

  const copy = await loadConversation({ ownerId: visitor, conversationId, locale: 'en' })
  expect(copy).toMatchObject({
    title: 'As shared',
    headTurnId: copy.turns[1]?.id,
    turns: [
      { parentId: null, text: 'First?', answer: 'First!', status: 'complete', usage: null },
      { parentId: copy.turns[0]?.id, text: 'Second?', answer: 'Second!', status: 'stopped' },
    ],
  })
  const [first, second] = copy.turns
  expect(second?.attachments[0]?.id).toBe(first?.attachments[0]?.id)
  expect(copy.leftOut).toEqual([first?.attachments[1]?.id])
  const list = first?.attachments[1]
  expect(list).toMatchObject({ kind: 'frame_list', fps: 2, name: '4 frames' })
  const ids = copy.turns.flatMap((turn) => turn.attachments.map((view) => view.id))
  expect(ids).not.toContain(picture)
  expect(ids).not.toContain(film)
  // Its link hands the bytes out: blobs, renditions and frames have survived.
  const own = await createShare(visitor, conversationId, {})
  const frameIds = list?.kind === 'frame_list' ? list.frames : []
  expect(frameIds).toHaveLength(4)
  for (const attachmentId of [...ids, ...frameIds]) {
    const query = { token: own, attachmentId, which: 'preview' as const }
    expect((await serveSharedFile(request(), query)).status).toBe(200)
  }
})

test('Without its media a conversation is continued without them', async () => {
  const { ownerId, id } = await makeTree()
  const visitor = randomUUID()
  const token = await createShare(ownerId, id, { media: false })
  const conversationId = await continueShare(visitor, token)
  const copy = await loadConversation({ ownerId: visitor, conversationId, locale: 'en' })
  expect(copy.turns.map(({ attachments }) => attachments.length)).toEqual([0, 0, 0])
  expect(await db.attachment.count({ where: { ownerId: visitor } })).toBe(0)
})
