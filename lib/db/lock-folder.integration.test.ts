import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock-folder.ts'

let directory: string
let path: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qvq-lock-'))
  path = join(directory, 'db')
})
afterEach(() => rm(directory, { recursive: true }))

test('a locked folder is refused with a sentence that names it, until it is given up', () => {
  const unlock = lockFolder(path)
  expect(() => lockFolder(path)).toThrow(`Another process is using the database in ${path}.`)
  unlock()
  lockFolder(path)()
})

test('another process is refused, and the lock of one that was killed is free at once', async () => {
  const program = `
    import { lockFolder } from './lib/db/lock-folder.ts'
    lockFolder(${JSON.stringify(path)})
    console.log('locked')
    setInterval(() => {}, 1000)
  `
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(() => lockFolder(path)).toThrow('Another process')
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  lockFolder(path)()
})
