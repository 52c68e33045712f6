import { expect, test } from 'vitest'
import { ask, setUpSimulator } from '../testing/client.ts'

const simulator = setUpSimulator()

test('Two hundred streams at once each get every chunk', { timeout: 60_000 }, async () => {
  await simulator.admin('POST', 'settings', { reasoningChunks: 300, answerChunks: 100 })
  const counts = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const response = await simulator.compatible(ask('Fast?'))
      return (await response.text()).split('\n\n').length
    }),
  )
  // Role, chunks, finish, end mark, and the nothing after the last blank line.
  expect(new Set(counts)).toEqual(new Set([1 + 400 + 1 + 1 + 1]))
})

test('Twenty thousand chunks of thinking arrive whole', async () => {
  await simulator.admin('POST', 'scripts', { match: { text: 'Long?' }, reasoningChunks: 20_000 })
  const text = await (await simulator.compatible(ask('Long?'))).text()
  expect(text.match(/"content":null,"reasoning_content":"./g)).toHaveLength(20_000)
})
