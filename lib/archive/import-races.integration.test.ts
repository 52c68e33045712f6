import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { drawPicture } from '#lib/attachments/testing/import-bytes.ts'
import { listConversations } from '#lib/conversations/index.ts'
import { db } from '#lib/db.ts'
import { createDeviceCode, joinOwner, keepDevice } from '#lib/devices/index.ts'
import { env } from '#lib/env.ts'
import { newSession } from '#lib/session-cookie.ts'
import { toAppError } from '#lib/to-app-error.ts'
import { deleteEverything } from './delete-everything.ts'
import { exportEverything } from './export/export-everything.ts'
import { sweepImports } from './import/sweep-imports.ts'
import {
  archive,
  archiveConversation,
  archivePicture,
  archiveTurn,
  makeZip,
  send,
} from './testing/archives.ts'

async function makeArchive() {
  const bytes = await drawPicture(64, 48)
  const file = `media/${createHash('sha256').update(bytes).digest('hex')}.png`
  const picture = archivePicture({ file })
  const turns = [archiveTurn({ attachmentIds: [picture.id] })]
  const conversations = [archiveConversation({ turns })]
  const json = JSON.stringify(archive({ attachments: [picture], conversations }))
  return makeZip({ [file]: bytes, 'archive.json': json })
}

const zip = await makeArchive()
const missing = { code: 'not_found' }

async function newDevice() {
  const session = newSession()
  await keepDevice(session, '')
  return session
}

async function filesOf(folder: string) {
  const entries = await readdir(join(env.DATA_DIR, folder), {
    recursive: true,
    withFileTypes: true,
  })
  return entries.filter((entry) => entry.isFile())
}

test('An archive that comes in while everything is deleted goes too, to the last byte', async () => {
  for (let round = 0; round < 3; round++) {
    const { ownerId } = await newDevice()
    const coming = send(ownerId, zip).catch((error) =>
      expect(toAppError(error)).toMatchObject(missing),
    )
    // At another moment of the import each time.
    while (round > 0 && (await db.attachment.count({ where: { ownerId } })) === 0);
    if (round > 1) await send(ownerId, zip)
    await deleteEverything(ownerId)
    await coming
    expect(await db.owner.count({ where: { id: ownerId } })).toBe(0)
  }
  expect(await db.conversation.count()).toBe(0)
  expect(await db.attachment.count()).toBe(0)
  expect(await db.blob.count()).toBe(0)
  expect(await filesOf('blobs')).toEqual([])
}, 60_000)

test('An archive that comes in while its browser joins another owner is brought along or refused', async () => {
  const [owner, guest] = [await newDevice(), await newDevice()]
  const { code } = await createDeviceCode(owner.ownerId)
  const join = { session: guest, code, bring: true, userAgent: '' }
  const [imported] = await Promise.allSettled([send(guest.ownerId, zip), joinOwner(join)])
  if (imported?.status === 'rejected') expect(toAppError(imported.reason)).toMatchObject(missing)
  const count = (ownerId: string) => db.conversation.count({ where: { ownerId } })
  expect(await count(guest.ownerId)).toBe(0)
  expect(await count(owner.ownerId)).toBe(imported?.status === 'fulfilled' ? 1 : 0)
  await deleteEverything(owner.ownerId)
  await deleteEverything(guest.ownerId)
})

test('An archive of what is there makes a copy and touches nothing', async () => {
  const { ownerId } = await newDevice()
  await send(ownerId, zip)
  const rows = () =>
    db.turn.findMany({ where: { conversation: { ownerId } }, orderBy: { id: 'asc' } })
  const [before] = await rows()
  const exported = Buffer.from(await exportEverything(ownerId).arrayBuffer())
  for (const whose of [ownerId, randomUUID()]) await send(whose, exported)
  const after = await rows()
  expect(after).toHaveLength(2)
  expect(after).toContainEqual(before)
})

test('Nothing of an archive is in sight before all of it is there, and a failure takes it back', async () => {
  const { ownerId } = await newDevice()
  const list = async () => (await listConversations({ ownerId })).items.length
  const seen: number[] = []
  vi.spyOn(db.turnAttachment, 'createMany').mockImplementationOnce((async () => {
    seen.push(await db.conversation.count({ where: { ownerId } }), await list())
    throw new Error('the disk is full')
  }) as never)
  await expect(send(ownerId, zip)).rejects.toThrow('the disk is full')
  expect(seen).toEqual([1, 0])
  expect(await db.import.count()).toBe(0)
  expect(await db.conversation.count({ where: { ownerId } })).toBe(0)
  expect(await db.attachment.count({ where: { ownerId } })).toBe(0)
  await send(ownerId, zip)
  expect(await list()).toBe(1)
})

test('An import whose process died is undone, and one that goes on is let be', async () => {
  const { ownerId } = await newDevice()
  await send(ownerId, zip)
  const begin = async (createdAt: Date) => {
    const { id: importId } = await db.import.create({ data: { id: randomUUID(), createdAt } })
    const conversation = { id: randomUUID(), ownerId, title: 'Half', model: 'qvq-max', importId }
    await db.conversation.create({ data: conversation })
    return conversation.id
  }
  const now = Date.now()
  const dead = await begin(new Date(now - 1000))
  const alive = await begin(new Date(now))
  await sweepImports(new Date(now))
  const left = await db.conversation.findMany({ where: { ownerId }, select: { id: true } })
  expect(left).toHaveLength(2)
  expect(left).toContainEqual({ id: alive })
  expect(left).not.toContainEqual({ id: dead })
})
