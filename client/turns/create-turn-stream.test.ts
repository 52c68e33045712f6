import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TurnMetadata } from '#lib/turns/schema.ts'
import { createTurnStream } from './create-turn-stream.ts'
import type { TurnChunk } from './turn-chunk.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

const metadata: TurnMetadata = {
  turnId: 'turn',
  conversationId: 'conversation',
  startedAt: 0,
  status: 'running',
}

function streamOf(...chunks: TurnChunk[]) {
  const stream = createTurnStream('turn')
  for (const chunk of chunks) stream.receive(chunk)
  return stream
}

const think = (delta: string): TurnChunk => ({ type: 'reasoning-delta', id: 'r', delta })
const say = (delta: string): TurnChunk => ({ type: 'text-delta', id: 't', delta })

test('a turn waits, thinks, answers and ends', () => {
  const stream = streamOf({ type: 'start', messageMetadata: metadata })
  expect(stream.state.get().phase).toBe('waiting')
  stream.receive(think('hm'))
  expect(stream.state.get().phase).toBe('thinking')
  vi.advanceTimersByTime(4_000)
  stream.receive(say('Yes'))
  expect(stream.state.get()).toMatchObject({ phase: 'answering', reasoningMs: 4_000 })
  stream.receive({ type: 'finish' })
  expect(stream.state.get()).toMatchObject({ phase: 'ended', status: 'complete', answer: 'Yes' })
})

test('a thousand pieces are painted a few times, and none is lost', () => {
  const stream = streamOf()
  const painted = vi.fn()
  stream.reasoning.subscribe(painted)
  for (let piece = 0; piece < 1_000; piece++) {
    stream.receive(think('ab'))
    vi.advanceTimersByTime(1)
  }
  vi.advanceTimersByTime(1_000)
  expect(painted.mock.calls.length).toBeLessThan(20)
  expect(stream.reasoning.read()).toBe('ab'.repeat(1_000))
})

test('the last piece is there at once when the turn ends', () => {
  const stream = streamOf(say('a'), say('b'), { type: 'finish' })
  expect(stream.state.get().answer).toBe('ab')
})

test("the server's last word on a turn wins over how the stream ended", () => {
  const error = { code: 'upstream_idle', message: 'Silent.', retryable: true, requestId: 'r' }
  const stream = streamOf(
    say('partial'),
    { type: 'message-metadata', messageMetadata: { ...metadata, status: 'interrupted', error } },
    { type: 'error', errorText: 'Silent.' },
  )
  expect(stream.state.get()).toMatchObject({ status: 'interrupted', error, answer: 'partial' })
})

test.each([
  ['finish', 'complete'],
  ['abort', 'stopped'],
  ['error', 'failed'],
] as const)('%s without a word from the server means %s', (type, status) => {
  const end: TurnChunk = type === 'error' ? { type, errorText: '' } : { type }
  expect(streamOf(end).state.get().status).toBe(status)
})

test('thinking that comes after the answer began is kept, and does not open the thinking again', () => {
  const stream = streamOf(say('a'), think('late'), say('b'), { type: 'finish' })
  expect(stream.state.get()).toMatchObject({ answer: 'ab', hasReasoning: true })
  expect(stream.reasoning.read()).toBe('late')
})

test('thinking is counted from its own beginning, not from the wait before it', () => {
  const stream = streamOf({ type: 'start', messageMetadata: metadata })
  vi.advanceTimersByTime(5_000)
  stream.receive(think('hm'))
  expect(stream.state.get().thinkingSince).toBe(Date.now())
  vi.advanceTimersByTime(2_000)
  stream.receive(say('Yes'))
  expect(stream.state.get().reasoningMs).toBe(2_000)
})

test('a tab that comes in later counts from when thinking began', () => {
  const stream = createTurnStream('turn')
  const reasoningStartedAt = Date.now() - 30_000
  const messageMetadata = { ...metadata, reasoningStartedAt }
  stream.receive({ type: 'message-metadata', messageMetadata })
  stream.receive(think('hm'))
  expect(stream.state.get().thinkingSince).toBe(reasoningStartedAt)
})

test('thinking opens with its first words, never with blank lines', () => {
  const stream = streamOf(think('\n'), think('\n '))
  vi.advanceTimersByTime(1_000)
  expect(stream.state.get().phase).toBe('waiting')
  stream.receive(think('\nHm'))
  expect(stream.state.get().phase).toBe('thinking')
  expect(stream.reasoning.read()).toBe('Hm')
})
