import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

const folder = import.meta.dirname

async function start(...flags: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(folder, 'main.ts'), '--port', '0', ...flags], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  expect(line).toMatch(/^simulator listening on http:\/\/127\.0\.0\.1:\d+$/)
  return { child, url: String(line).replace('simulator listening on ', '') }
}

test('It takes its settings from flags and leaves cleanly on SIGTERM in mid-stream', async () => {
  const { child, url } = await start('--chunks-per-second', '7')
  const settings = await (await fetch(`${url}/__simulator/settings`)).json()
  expect(settings).toMatchObject({ chunksPerSecond: 7 })
  const asking = await fetch(`${url}/compatible-mode/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-test' },
    body: JSON.stringify({
      model: 'qvq-max',
      stream: true,
      messages: [{ role: 'user', content: 'Long?' }],
    }),
  })
  child.kill('SIGTERM')
  await expect(asking.text()).rejects.toThrow()
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode).toBe(0)
})

test('With --with-parent it leaves when its parent’s end of stdin closes', async () => {
  const { child } = await start('--with-parent')
  child.stdin?.end()
  await once(child, 'exit')
  expect(child.exitCode).toBe(0)
})

test('No file takes anything from the app: the oracle is independent', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const guilty = sources.filter((file) =>
    /from '(#lib|#app|#client|#components|(\.\.\/)+(lib|app|client|components))\//.test(
      readFileSync(join(folder, file), 'utf8'),
    ),
  )
  expect(guilty).toEqual([])
  expect(sources.length).toBeGreaterThan(50)
})
