import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { storageFailure } from '#client/state/thinking-database.ts'
import { setKeeping } from './keep-setting.ts'
import {
  findThinking,
  forgetAllThinking,
  forgetThinking,
  forgetThinkingOf,
  keepThinking,
  listThinking,
  parseKept,
} from './kept-thinking.ts'

beforeEach(async () => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
  await forgetAllThinking()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  storageFailure.set(null)
})

const keep = (turnId: string, conversationId = 'conversation') =>
  keepThinking({ turnId, conversationId, text: `Thinking of ${turnId}` })
const keptIds = async () => (await listThinking()).map(({ turnId }) => turnId).sort()

test('nothing is kept until its reader switches it on, nor after they switch it off', async () => {
  expect(await keep('first')).toBe(false)
  setKeeping(true)
  expect(await keep('second')).toBe(true)
  setKeeping(false)
  expect(await keep('third')).toBe(false)
  expect(await keptIds()).toEqual(['second'])
})

test('what is kept is found by its turn', async () => {
  setKeeping(true)
  await keep('turn')
  expect(await findThinking('turn')).toMatchObject({ text: 'Thinking of turn' })
  expect(await findThinking('another')).toBeNull()
})

test('blank thinking is not kept', async () => {
  setKeeping(true)
  await keepThinking({ turnId: 'turn', conversationId: 'conversation', text: ' \n' })
  expect(await keptIds()).toEqual([])
})

test('one turn, one conversation or all can be forgotten', async () => {
  setKeeping(true)
  await Promise.all([keep('a', 'one'), keep('b', 'one'), keep('c', 'two'), keep('d', 'three')])
  await forgetThinking('d')
  expect(await keptIds()).toEqual(['a', 'b', 'c'])
  await forgetThinkingOf('one')
  expect(await keptIds()).toEqual(['c'])
  await forgetAllThinking()
  expect(await keptIds()).toEqual([])
})

test.each([
  ['full', new DOMException('No room', 'QuotaExceededError')],
  ['unavailable', new DOMException('Private', 'InvalidStateError')],
] as const)('a browser whose storage is %s says so, and nothing breaks', async (name, error) => {
  setKeeping(true)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw error
  })
  expect(await keep('turn')).toBe(false)
  expect(storageFailure.get()).toBe(name)
})

test.each([null, 'text', {}, { turnId: 1, conversationId: 'c', keptAt: 0, text: '' }])(
  'an entry that is not ours is passed over (%j)',
  (entry) => expect(parseKept(entry)).toBeNull(),
)
