import { expect, test } from 'vitest'
import { MAX_ARCHIVE_BYTES } from '#lib/archive/schema.ts'
import { sendArchive } from './send-archive.ts'

const fileOf = (name: string, size: number) =>
  Object.defineProperty(new File([], name), 'size', { value: size })

test.each([
  ['all.zip', MAX_ARCHIVE_BYTES.zip, '2048 MB'],
  ['all.JSON', MAX_ARCHIVE_BYTES.json, '64 MB'],
])('%s above its limit is refused before a byte of it is sent', async (name, most, limit) => {
  const outcome = await sendArchive(fileOf(name, most + 1), () => {})
  expect(outcome).toMatchObject({ error: { code: 'archive_too_large', details: { limit } } })
})

test('An empty file is refused as what it is', async () => {
  const outcome = await sendArchive(fileOf('all.zip', 0), () => {})
  expect(outcome).toMatchObject({ error: { code: 'file_empty' } })
})
