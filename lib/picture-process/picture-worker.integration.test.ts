import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PictureWorker } from './picture-worker.ts'
import { patternPicture } from './testing/pattern.ts'

// A filter that keeps a processor busy for minutes, in a file of 300 bytes.
const SLOW = `<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="6000"><filter id="f" x="0" y="0" width="1" height="1">
  <feTurbulence baseFrequency="0.9" numOctaves="200"/></filter><rect width="6000" height="6000" filter="url(#f)"/></svg>`

let folder = ''
let slow = ''
let good = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qvq-worker-'))
  slow = join(folder, 'slow')
  good = join(folder, 'good')
  await writeFile(slow, SLOW)
  await writeFile(good, await patternPicture(64, 48).png().toBuffer())
})
afterAll(() => rm(folder, { recursive: true }))

const inspect = () => ({ kind: 'inspect', path: good, cpuLimitMs: 5000 }) as const
const render = (cpuLimitMs: number) => {
  const size = { width: 6000, height: 6000 }
  const sent = { frame: size, content: size, maxBytes: 1e7, path: join(folder, 'sent') }
  return { kind: 'render', path: slow, cpuLimitMs, sent } as const
}

test('A picture that takes too much time ends its worker, not the server', async () => {
  const worker = new PictureWorker()
  expect(await worker.run(inspect(), 60_000)).toMatchObject({ answer: { mediaType: 'image/png' } })
  expect(await worker.run(render(300), 60_000)).toEqual({ died: 'limit' })
  expect(worker.isDead).toBe(true)
  expect(isAlive(worker.pid)).toBe(false)
})

test('A worker that does not answer in time is killed', async () => {
  const worker = new PictureWorker()
  await worker.run(inspect(), 60_000)
  expect(await worker.run(render(60_000), 50)).toEqual({ died: 'late' })
  await expect.poll(() => isAlive(worker.pid)).toBe(false)
})

test('A decoder that crashes takes down its worker only', async () => {
  const worker = new PictureWorker()
  await worker.run(inspect(), 60_000)
  const outcome = worker.run(render(60_000), 60_000)
  process.kill(worker.pid ?? 0, 'SIGSEGV')
  expect(await outcome).toEqual({ died: 'crash' })
})

test('A worker does not outlive its server, whatever it is busy with', async () => {
  const script = `
    import { PictureWorker } from './lib/picture-process/picture-worker.ts'
    const worker = new PictureWorker()
    await worker.run(${JSON.stringify(inspect())}, 60_000)
    void worker.run(${JSON.stringify(render(60_000))}, 60_000)
    process.stdout.write(String(worker.pid))`
  const server = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [pid] = await once(server.stdout, 'data')
  expect(isAlive(Number(String(pid)))).toBe(true)
  server.kill('SIGKILL')
  await expect.poll(() => isAlive(Number(String(pid))), { timeout: 15_000 }).toBe(false)
})

test.runIf(process.platform === 'linux')('A worker is told no secret', async () => {
  process.env.DASHSCOPE_API_KEY = 'sk-CANARY'
  const worker = new PictureWorker()
  await worker.run(inspect(), 60_000)
  const environment = readFileSync(`/proc/${worker.pid}/environ`, 'utf8')
  worker.end()
  delete process.env.DASHSCOPE_API_KEY
  expect(environment).toContain('MALLOC_ARENA_MAX')
  expect(environment).not.toMatch(/CANARY|DATABASE_URL|SESSION_SECRET|DATA_DIR/)
})

function isAlive(pid: number | undefined): boolean {
  try {
    return process.kill(pid ?? 0, 0)
  } catch {
    return false
  }
}
