import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { importFile } from '../import-file.ts'
import { drawPicture } from '../testing/import-bytes.ts'
import { beginUpload, sendUpload } from '../testing/send-upload.ts'
import { discardUploads } from './discard-uploads.ts'
import { UploadStore } from './upload-store.ts'

vi.mock('../import-file.ts', { spy: true })

const bytes = new Uint8Array(await drawPicture(64, 48))
const end = vi.spyOn(UploadStore.prototype, 'end')
const remove = vi.spyOn(UploadStore.prototype, 'remove')
const last = { method: 'PATCH', offset: 0, body: bytes }

const patience = { timeout: 10_000 }

/** Holds the next import before it reads its file. */
async function holdImport() {
  const { importFile: original } =
    await vi.importActual<typeof import('../import-file.ts')>('../import-file.ts')
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  vi.mocked(importFile).mockImplementationOnce(async (...file) => {
    begun.resolve()
    await goOn.promise
    return original(...file)
  })
  return { begun: begun.promise, goOn: goOn.resolve }
}

/** What there is of an owner's, in the database and among the uploads. */
async function kept(ownerId: string) {
  const files = await readdir(join(env.DATA_DIR, 'uploads'))
  return [await db.attachment.count({ where: { ownerId } }), files.length]
}

test('An upload that its owner removes while it becomes a picture leaves nothing, and both are told', async () => {
  const ownerId = randomUUID()
  const id = await beginUpload(ownerId, bytes.length)
  const { begun, goOn } = await holdImport()
  const finished = sendUpload(ownerId, { ...last, id })
  await begun
  const removed = sendUpload(ownerId, { method: 'DELETE', id })
  await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(id), patience)
  goOn()
  const response = await finished
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ error: { code: 'not_found' } })
  expect((await removed).status).toBe(204)
  expect(await kept(ownerId)).toEqual([0, 0])
  expect(await db.blob.count()).toBe(0)
})

test('A last part that is sent twice makes one picture, and both are told its id', async () => {
  const ownerId = randomUUID()
  const id = await beginUpload(ownerId, bytes.length)
  const { begun, goOn } = await holdImport()
  const first = sendUpload(ownerId, { ...last, id })
  await begun
  // Whoever has lost the connection asks how far it is.
  const asked = sendUpload(ownerId, { method: 'HEAD', id })
  const again = sendUpload(ownerId, { method: 'PATCH', id, offset: bytes.length, body: '' })
  await vi.waitFor(
    () => expect(end.mock.calls.filter(([upload]) => upload.id === id)).toHaveLength(2),
    patience,
  )
  goOn()
  const ids = (await Promise.all([first, again, asked])).map(({ headers }) =>
    headers.get('Attachment-Id'),
  )
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(ids).size).toBe(1)
  expect(await kept(ownerId)).toEqual([1, 0])
})

test('Whoever missed the answer to the last part hears it when they ask, or takes the picture back', async () => {
  const [ownerId, stranger] = [randomUUID(), randomUUID()]
  const id = await beginUpload(ownerId, bytes.length)
  const made = (await sendUpload(ownerId, { ...last, id })).headers.get('Attachment-Id')
  const asked = await sendUpload(ownerId, { method: 'HEAD', id })
  expect(asked.headers.get('Upload-Offset')).toBe(String(bytes.length))
  expect(asked.headers.get('Attachment-Id')).toBe(made)
  for (const method of ['HEAD', 'DELETE']) {
    expect((await sendUpload(stranger, { method, id })).status).toBe(404)
  }
  expect((await sendUpload(ownerId, { method: 'DELETE', id })).status).toBe(204)
  expect(await kept(ownerId)).toEqual([0, 0])
  expect((await sendUpload(ownerId, { method: 'HEAD', id })).status).toBe(404)
})

test('A refused file leaves nothing, also when its owner removes it meanwhile', async () => {
  const ownerId = randomUUID()
  const id = await beginUpload(ownerId, 4)
  const { begun, goOn } = await holdImport()
  const finished = sendUpload(ownerId, { ...last, id, body: 'text' })
  await begun
  const removed = sendUpload(ownerId, { method: 'DELETE', id })
  await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(id), patience)
  goOn()
  expect((await finished).status).toBe(415)
  expect((await removed).status).toBe(204)
  expect(await kept(ownerId)).toEqual([0, 0])
})

test("All uploads of an owner can be discarded, another's stay", async () => {
  const [ownerId, other] = [randomUUID(), randomUUID()]
  await beginUpload(ownerId, 9)
  const id = await beginUpload(ownerId, bytes.length)
  const foreign = await beginUpload(other, 9)
  const { begun, goOn } = await holdImport()
  const finished = sendUpload(ownerId, { ...last, id })
  await begun
  const discarded = discardUploads(ownerId)
  await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(id), patience)
  goOn()
  await discarded
  expect((await finished).status).toBe(404)
  expect(await db.attachment.count({ where: { ownerId } })).toBe(0)
  expect((await sendUpload(other, { method: 'HEAD', id: foreign })).status).toBe(200)
  await discardUploads(other)
  expect(await kept(other)).toEqual([0, 0])
})
