import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTurnStream } from './create-turn-stream.ts'
import { followStream } from './follow-stream.ts'

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
  const stream = createTurnStream('turn')
  const following = followStream(stream, new Response(events.slice(0, 2).join('')))
  await vi.runAllTimersAsync()
  expect(await following).toBe('ended')
  expect(stream.state.get().answer).toBe('abcd')
  expect(fetchMock.mock.calls[1]?.[1]?.headers).toEqual({ 'Last-Event-ID': '2' })
})

test('a log that is gone ends the following', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(null, { status: 204 })))
  expect(await followStream(createTurnStream('turn'), null)).toBe('gone')
})

/** The first event, and then nothing more on a connection that stays open. */
const halfOpen = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(events[0])),
    }),
  )

test('a connection that has been silent for 40 s is left and taken up again', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(events.slice(1).join(''))))
  const stream = createTurnStream('turn')
  const following = followStream(stream, halfOpen())
  await vi.advanceTimersByTimeAsync(39_000)
  expect(fetch).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await following).toBe('ended')
  expect(stream.state.get().answer).toBe('abcd')
})

test('a network that goes is noticed at once, and its return too', async () => {
  const fetchMock = vi
    .fn<typeof fetch>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce(new Response(events.slice(1).join('')))
  vi.stubGlobal('fetch', fetchMock)
  const stream = createTurnStream('turn')
  const following = followStream(stream, halfOpen())
  await vi.advanceTimersByTimeAsync(1_000)
  window.dispatchEvent(new Event('offline'))
  await vi.advanceTimersByTimeAsync(0)
  expect(stream.state.get().reconnecting).toBe(true)
  await vi.advanceTimersByTimeAsync(300)
  expect(fetchMock).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(await following).toBe('ended')
  expect(stream.state.get()).toMatchObject({ answer: 'abcd', reconnecting: false })
})

test("times in a stream are turned into this browser's", async () => {
  vi.setSystemTime(Date.parse('2026-01-01T13:00:00Z'))
  const retryAt = Date.parse('2026-01-01T12:00:05Z')
  const notice = { type: 'data-notice', data: { code: 'service_busy', message: '', retryAt } }
  const headers = { Date: 'Thu, 01 Jan 2026 12:00:00 GMT' }
  const body = new ReadableStream({
    start: (controller) =>
      controller.enqueue(new TextEncoder().encode(`id: 1\ndata: ${JSON.stringify(notice)}\n\n`)),
  })
  const stream = createTurnStream('turn')
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(null, { status: 204 })))
  const following = followStream(stream, new Response(body, { headers }))
  await vi.advanceTimersByTimeAsync(0)
  expect(stream.state.get().notice?.retryAt).toBe(Date.parse('2026-01-01T13:00:05Z'))
  await vi.runAllTimersAsync()
  expect(await following).toBe('gone')
})
