import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFolder } from './open-folder.ts'

let path: string

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'qvq-folder-')), 'db')
})
afterEach(() => rm(join(path, '..'), { recursive: true }))

test('a folder is made once and keeps its rows', async () => {
  const first = await openFolder(path)
  await first.pglite.exec("CREATE TABLE shapes (name text); INSERT INTO shapes VALUES ('circle')")
  await first.close()
  const second = await openFolder(path)
  expect((await second.pglite.query('SELECT name FROM shapes')).rows).toEqual([{ name: 'circle' }])
  await second.close()
}, 90_000)

test('a half-made folder is refused, left as it is, and not left locked', async () => {
  await mkdir(path)
  await writeFile(join(path, 'PG_VERSION'), '18')
  await expect(openFolder(path)).rejects.toThrow(`The database folder ${path} is half-made`)
  await expect(openFolder(path)).rejects.toThrow('Delete or move that folder')
  expect(await readdir(path)).toEqual(['PG_VERSION'])
})
