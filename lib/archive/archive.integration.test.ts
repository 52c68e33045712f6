import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { changeAttachment, makeFrameList } from '#lib/attachments/index.ts'
import { drawPicture, importBytes } from '#lib/attachments/testing/import-bytes.ts'
import { makeMp4 } from '#lib/attachments/testing/make-video.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { deleteEverything } from './delete-everything.ts'
import { exportConversation } from './export/export-conversation.ts'
import { exportEverything } from './export/export-everything.ts'
import {
  archive,
  archiveConversation,
  archivePicture,
  archiveTurn,
  makeZip,
  send,
} from './testing/archives.ts'

const colours = ['#000000', '#800000']

/** Two conversations: a tree with every kind of attachment, and a turn that is still running. */
async function makeOwner() {
  const ownerId = randomUUID()
  await db.owner.create({ data: { id: ownerId, instructions: 'Answer briefly.' } })
  const picture = await importBytes(ownerId, await drawPicture(64, 48), 'a [cell].png')
  await changeAttachment(ownerId, picture, { sendOriginal: true })
  const again = await importBytes(ownerId, await drawPicture(64, 48), '细胞.png')
  const video = await importBytes(ownerId, makeMp4(), 'film.mp4')
  const frames: string[] = []
  for (const colour of colours) {
    frames.push(await importBytes(ownerId, await drawPicture(32, 32, colour)))
  }
  const list = await makeFrameList(ownerId, { frames: [...frames, ...frames], fps: 1.5 })
  const address = randomUUID()
  const sourceUrl = 'https://example.org/film.mp4'
  const named = { id: address, ownerId, name: 'film.mp4', mediaType: 'video/mp4', sourceUrl }
  await db.attachment.create({ data: { ...named, kind: 'video' } })
  await importBytes(ownerId, await drawPicture(99, 99), 'never-asked-about.png')

  const conversationId = randomUUID()
  const [root, head, sibling] = [randomUUID(), randomUUID(), randomUUID()]
  const conversation = { id: conversationId, ownerId, model: 'model-of-yore' }
  await db.conversation.create({
    data: { ...conversation, title: 'Cells', pinned: true, headTurnId: head },
  })
  const asked = { conversationId, model: 'qvq-max', highResolution: true, status: 'complete' }
  const attached = [picture, again, list, video, address].map((attachmentId, position) => ({
    attachmentId,
    position,
  }))
  await db.turn.create({
    data: {
      ...asked,
      status: 'complete',
      id: root,
      text: 'What is\nit?',
      answer: 'A **cell**.',
      reasoningMs: 42_000,
      reasoningTokens: 1830,
      attachments: { create: attached },
    },
  })
  const failed = { errorCode: 'input_too_long', errorDetails: { limit: 98_304 } }
  const followUps = [
    { ...asked, id: head, parentId: root, text: 'Sure?', answer: 'Yes.', status: 'complete' },
    { ...asked, id: sibling, parentId: root, text: 'Why?', status: 'failed', ...failed },
  ] as const
  await db.turn.createMany({ data: [...followUps] })
  await db.leftOut.create({ data: { conversationId, attachmentId: again } })

  const running = { id: randomUUID(), ownerId, title: 'Running', model: 'qvq-max' }
  const now = { id: randomUUID(), model: 'qvq-max', highResolution: false, text: 'Now?' }
  await db.conversation.create({ data: { ...running, headTurnId: now.id } })
  await db.turn.create({ data: { ...now, answer: 'Well', conversationId: running.id } })
  return { ownerId, conversationId }
}

const { ownerId, conversationId } = await makeOwner()

/** A zip's entries, in order. */
async function unzip(response: Response): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(await response.arrayBuffer()))
  const entries = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  return entries
}

/** What must survive a round trip: names for ids in the order of their appearance, and no dates. */
function comparable(entries: Map<string, Buffer>) {
  const data = JSON.parse(`${entries.get('archive.json')}`)
  const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title)
  const byText = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text)
  data.conversations.sort(byTitle)
  for (const { turns } of data.conversations) turns.sort(byText)
  const named = new Map(data.attachments.map((item: { id: string }) => [item.id, item]))
  const attachmentOf = (id: string): unknown => {
    const { id: _, createdAt: __, ...item } = named.get(id) as Record<string, unknown>
    return { ...item, ...(Array.isArray(item.frames) && { frames: item.frames.map(attachmentOf) }) }
  }
  const textOf = (turns: { id: string; text: string }[], id: string | null) =>
    turns.find((turn) => turn.id === id)?.text
  return {
    instructions: data.instructions,
    attachments: data.attachments.length,
    media: [...entries.keys()].filter((name) => name !== 'archive.json').sort(),
    conversations: data.conversations.map(
      (conversation: ReturnType<typeof archiveConversation>) => {
        const { turns, headTurnId, leftOut, ...facts } = conversation
        return {
          ...facts,
          head: textOf(turns, headTurnId),
          leftOut: leftOut.map(attachmentOf),
          turns: turns.map(({ id: _, parentId, attachmentIds, ...turn }) => ({
            ...turn,
            parent: textOf(turns, parentId),
            attachments: attachmentIds.map(attachmentOf),
          })),
        }
      },
    ),
  }
}

test('What one owner exports, another imports and exports again: equal but for ids and dates', async () => {
  const exported = exportEverything(ownerId)
  expect(exported.headers.get('content-type')).toBe('application/zip')
  const bytes = Buffer.from(await exported.clone().arrayBuffer())
  const before = await unzip(exported)

  const other = randomUUID()
  const counts = { conversations: 2, turns: 4, attachments: 7, missingAttachments: 0 }
  expect(await send(other, bytes)).toEqual(counts)
  const after = await unzip(exportEverything(other))
  expect(comparable(after)).toEqual(comparable(before))
  expect(comparable(before).conversations).toMatchObject([
    { title: 'Cells', head: 'Sure?', pinned: true, model: 'model-of-yore' },
    { title: 'Running', turns: [{ text: 'Now?', answer: 'Well', status: 'interrupted' }] },
  ])
  expect(await db.turn.count({ where: { conversation: { ownerId: other } } })).toBe(4)

  await send(other, bytes)
  expect(await db.conversation.count({ where: { ownerId: other } })).toBe(4)
}, 60_000)

test('An export holds originals under their hash, and nothing that identifies or was thought', async () => {
  const entries = await unzip(exportEverything(ownerId))
  for (const [name, bytes] of entries) {
    if (name === 'archive.json') continue
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(name).toMatch(new RegExp(`^media/${hash}\\.(png|mp4)$`))
  }
  // Two pictures with the same bytes are one file.
  expect(entries.size).toBe(1 + 1 + colours.length + 1)
  const text = `${entries.get('archive.json')}`
  expect(text).not.toContain(ownerId)
  expect(text).not.toContain('never-asked-about')
  expect(text).not.toMatch(/"(ownerId|reasoning|token|leaseExpiresAt|conversationId)"/)
})

test('A download that is broken off lets go of its files', async () => {
  const reader = exportEverything(ownerId).body?.getReader()
  expect((await reader?.read())?.done).toBe(false)
  await reader?.cancel()
})

test('A conversation in JSON is imported without its media, and the answer counts them', async () => {
  const json = await (await exportConversation(ownerId, conversationId, 'json')).text()
  const other = randomUUID()
  expect(await send(other, json, 'application/json')).toEqual({
    conversations: 1,
    turns: 3,
    attachments: 1,
    missingAttachments: 6,
  })
  const turns = await db.turn.findMany({
    where: { conversation: { ownerId: other }, parentId: null },
    select: {
      text: true,
      attachments: { select: { attachment: { select: { sourceUrl: true } } } },
    },
  })
  expect(turns).toEqual([
    { text: 'What is\nit?', attachments: [{ attachment: { sourceUrl: expect.any(String) } }] },
  ])
})

test('Markdown has the path in view; with pictures, they lie beside it', async () => {
  expect(await (await exportConversation(ownerId, conversationId, 'markdown')).text()).toBe(
    [
      '# Cells\n',
      '> [a \\[cell\\].png, 64×48]',
      '> [细胞.png, 64×48]',
      '> [4 frames, 32×32]',
      '> [film.mp4, 320×240]',
      '> [film.mp4](<https://example.org/film.mp4>)',
      '> What is',
      '> it?\n',
      'A **cell**.\n',
      '---\n',
      '> Sure?\n',
      'Yes.\n',
    ].join('\n'),
  )
  const entries = await unzip(await exportConversation(ownerId, conversationId, 'zip'))
  const markdown = `${entries.get('conversation.md')}`
  expect([...entries.keys()]).toEqual([
    'media/001-a-cell.png',
    'media/002-细胞.png',
    'media/003-picture.png',
    'media/004-picture.png',
    'media/005-film.mp4',
    'conversation.md',
  ])
  expect(markdown).toContain('![a \\[cell\\].png](<media/001-a-cell.png>)')
  expect(markdown).toContain('![细胞.png](<media/002-%E7%BB%86%E8%83%9E.png>)')
  expect(markdown).toContain('> [film.mp4](<media/005-film.mp4>)')
})

test("Another owner's conversation cannot be exported", async () => {
  for (const format of ['markdown', 'zip', 'json'] as const) {
    await expect(exportConversation(randomUUID(), conversationId, format)).rejects.toMatchObject({
      code: 'not_found',
    })
  }
})

test('Titles come in without what cannot be seen, and dates to come as today', async () => {
  const ownerId = randomUUID()
  const title = 'photo\u202egpj.exe\u0007\u200f'
  const updatedAt = '2999-01-01T00:00:00.000Z'
  const conversations = [archiveConversation({ title, updatedAt })]
  await send(ownerId, JSON.stringify(archive({ conversations })), 'application/json')
  const kept = await db.conversation.findFirstOrThrow({ where: { ownerId } })
  expect(kept.title).toBe('photogpj.exe')
  expect(kept.updatedAt.getTime()).toBeLessThanOrEqual(Date.now())
})

test('A conversation that does not say where it opens opens at its newest turn', async () => {
  const ownerId = randomUUID()
  const root = archiveTurn()
  const [newer, older] = ['2026-03-01T00:00:00Z', '2026-02-01T00:00:00Z'].map((createdAt) =>
    archiveTurn({ parentId: root.id, text: createdAt, createdAt }),
  )
  const conversations = [archiveConversation({ turns: [root, newer, older], headTurnId: null })]
  await send(ownerId, JSON.stringify(archive({ conversations })), 'application/json')
  const { headTurnId } = await db.conversation.findFirstOrThrow({ where: { ownerId } })
  expect(await db.turn.findUnique({ where: { id: `${headTurnId}` } })).toMatchObject({
    text: '2026-03-01T00:00:00Z',
  })
})

test.each([
  'http://127.0.0.1:3000/api/models',
  'http://[::1]/',
  'http://intranet/',
  'http://nas.local/',
])('A video at %s is left out, as it would be refused if it were typed', async (sourceUrl) => {
  const ownerId = randomUUID()
  const { pages: _, sendOriginal: __, ...facts } = archivePicture({ mediaType: 'video/mp4' })
  const video = { ...facts, kind: 'video', durationMs: null, delivery: null, sourceUrl }
  const conversations = [
    archiveConversation({ turns: [archiveTurn({ attachmentIds: [video.id] })] }),
  ]
  const json = JSON.stringify(archive({ attachments: [video], conversations }))
  expect(await send(ownerId, json, 'application/json')).toMatchObject({ missingAttachments: 1 })
  expect(await db.attachment.count({ where: { ownerId } })).toBe(0)
})

test('What other programs put into the zip is left alone', async () => {
  const ownerId = randomUUID()
  const entries = { '__MACOSX/._a': 'x', 'inner.zip': await makeZip({ a: 'a' }) }
  const zip = await makeZip({ ...entries, 'archive.json': JSON.stringify(archive()) })
  expect(await send(ownerId, zip)).toMatchObject({ conversations: 1, turns: 1 })
})

test('A chain of a thousand turns, children before parents, comes in whole', async () => {
  const ownerId = randomUUID()
  const ids = Array.from({ length: 1000 }, () => randomUUID())
  const turns = ids.map((id, index) => archiveTurn({ id, parentId: ids[index - 1] ?? null }))
  const conversations = [archiveConversation({ turns: turns.reverse(), headTurnId: ids.at(-1) })]
  await send(ownerId, JSON.stringify(archive({ conversations })), 'application/json')
  const { headTurnId, id } = await db.conversation.findFirstOrThrow({ where: { ownerId } })
  expect(await db.turn.count({ where: { conversationId: id, parentId: null } })).toBe(1)
  expect(await db.turn.count({ where: { id: `${headTurnId}`, children: { none: {} } } })).toBe(1)
})

test('Deleting everything leaves nothing of this owner, and everything of others', async () => {
  const other = randomUUID()
  await send(other, Buffer.from(await exportEverything(ownerId).arrayBuffer()))
  await deleteEverything(ownerId)
  const mine = { where: { ownerId } }
  expect(await db.owner.count({ where: { id: ownerId } })).toBe(0)
  expect(await db.conversation.count(mine)).toBe(0)
  expect(await db.attachment.count(mine)).toBe(0)
  expect((await unzip(exportEverything(other))).size).toBe(1 + 1 + colours.length + 1)

  for (const { id } of await db.owner.findMany({ select: { id: true } })) await deleteEverything(id)
  expect(await db.blob.count()).toBe(0)
  const folder = join(env.DATA_DIR, 'blobs')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  expect(entries.filter((entry) => entry.isFile())).toEqual([])
}, 60_000)
