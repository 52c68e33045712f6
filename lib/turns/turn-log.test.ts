import { expect, test, vi } from 'vitest'
import { tailLog } from './tail-log.ts'
import { TurnLog } from './turn-log.ts'

const delta = (text: string) => ({ type: 'text-delta' as const, id: '1', delta: text })
const deltas = (text: string) => [...text.matchAll(/"delta":"([^"]*)"/g)].map(([, found]) => found)

test('The first delta goes out at once, those right behind it together', () => {
  const log = new TurnLog()
  for (const text of ['a', 'b', 'c', 'd']) log.append(delta(text))
  expect(deltas(log.read(0, 1e6).text)).toEqual(['a'])
  log.close()
  expect(deltas(log.read(0, 1e6).text)).toEqual(['a', 'bcd'])
})

test('The first delta is not held back by what opened its part', () => {
  const log = new TurnLog()
  log.append({ type: 'text-start', id: '1' })
  log.append(delta('a'))
  expect(deltas(log.read(0, 1e6).text)).toEqual(['a'])
})

test('A held delta goes out by itself', async () => {
  const log = new TurnLog()
  log.append(delta('a'))
  log.append(delta('b'))
  await vi.waitFor(() => expect(deltas(log.read(0, 1e6).text)).toEqual(['a', 'b']))
})

test('Deltas of different parts are never joined, and anything else keeps its place', () => {
  const log = new TurnLog()
  log.append(delta('a'))
  log.append(delta('b'))
  log.append({ type: 'reasoning-delta', id: '2', delta: 'c' })
  log.append({ type: 'text-end', id: '1' })
  log.close()
  const types = [...log.read(0, 1e6).text.matchAll(/"type":"([^"]*)"/g)].map(([, type]) => type)
  expect(types).toEqual(['text-delta', 'text-delta', 'reasoning-delta', 'text-end'])
})

test('Every reader sees everything, from where it asks, and then the end', async () => {
  const log = new TurnLog()
  const early = new Response(tailLog(log)).text()
  log.append({ type: 'start' })
  log.append({ type: 'text-start', id: '1' })
  log.append({ type: 'finish' })
  const late = new Response(tailLog(log, 2)).text()
  log.close()
  expect((await early).match(/^id: \d+$/gm)).toEqual(['id: 1', 'id: 2', 'id: 3'])
  expect((await late).match(/^id: \d+$/gm)).toEqual(['id: 3'])
  expect(await early).toMatch(/data: \[DONE\]\n\n$/)
})

test('A reader that does not read is handed nothing', async () => {
  const log = new TurnLog()
  const reader = tailLog(log).getReader()
  for (let n = 0; n < 1000; n++) log.append({ type: 'text-start', id: 'x'.repeat(1000) })
  const { value } = await reader.read()
  expect(value?.length).toBeLessThan(70_000)
  await reader.cancel()
})
