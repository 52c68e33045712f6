import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followStream } from './follow-stream.ts'
import { createTurnStream } from './turn-stream.ts'

const pieces = ['a', 'b', 'c', 'd'].map((delta) => ({ type: 'text-delta', id: 't', delta }))
const events = [...pieces, { type: 'finish' }].map(
  (chunk, index) => `id: ${index + 1}\ndata: ${JSON.stringify(chunk)}\n\n`,
)

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', new EventTarget())
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('a cut stream is taken up after its last event, and repeats are dropped', async () => {
  const fetchMock = vi
    .fn<typeof fetch>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce(new Response(events.slice(1).join('')))
  vi.stubGlobal('fetch', fetchMock)
  const stream = createTurnStream('turn', 0)
  const following = followStream(stream, new Response(events.slice(0, 2).join('')))
  await vi.runAllTimersAsync()
  expect(await following).toBe('ended')
  expect(stream.state.get().answer).toBe('abcd')
  expect(fetchMock.mock.calls[1]?.[1]?.headers).toEqual({ 'Last-Event-ID': '2' })
})

test('a log that is gone ends the following', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(null, { status: 204 })))
  expect(await followStream(createTurnStream('turn', 0), null)).toBe('gone')
})
