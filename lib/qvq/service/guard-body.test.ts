import { expect, test } from 'vitest'
import { guardBody } from './guard-body.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (body: AsyncIterable<Uint8Array>, limits = {}) =>
  new Response(guardBody(body, limits)).text()

async function* say(...texts: string[]) {
  for (const text of texts) yield bytes(text)
}

test('What passes is unchanged, with a blank line at the end', async () => {
  expect(await read(say('data: 1\n\n', 'data: 2'))).toBe('data: 1\n\ndata: 2\n\n')
})

test('Silence beyond the limit ends the stream', async () => {
  async function* fallSilent() {
    yield bytes('data: 1\n\n')
    await new Promise(() => {})
  }
  const read = guardBody(fallSilent(), { idleLimitMs: 20 }).getReader()
  await read.read()
  await expect(read.read()).rejects.toMatchObject({ code: 'upstream_idle' })
})

test('A line without end is refused, however it is cut', async () => {
  const pieces = Array.from({ length: 30 }, () => 'x'.repeat(10))
  await expect(read(say(...pieces), { maxLineBytes: 200 })).rejects.toMatchObject({
    code: 'upstream_malformed',
  })
})

test('Many short lines are no long line', async () => {
  const lines = Array.from({ length: 30 }, () => `${'x'.repeat(10)}\n`)
  await expect(read(say(...lines), { maxLineBytes: 200 })).resolves.toHaveLength(332)
})
