import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { postTurn } from './post-turn.ts'

const turn = { id: 't', conversationId: 'c', parentId: null, text: 'Hi', attachmentIds: [] }

/** A server that takes the connection and never says a word. */
const silent = (_url: unknown, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
  })

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', new EventTarget())
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a question that meets silence is sent again, the same, after half a minute', async () => {
  const fetchMock = vi
    .fn<typeof fetch>()
    .mockImplementationOnce(silent)
    .mockResolvedValueOnce(new Response('ok'))
  vi.stubGlobal('fetch', fetchMock)
  const posting = postTurn(turn)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await posting).toMatchObject({ ok: true })
  const bodies = fetchMock.mock.calls.map(([, init]) => init?.body)
  expect(bodies).toEqual([JSON.stringify(turn), JSON.stringify(turn)])
})

test('a server that stays silent gives the composer back in the end', async () => {
  vi.stubGlobal('fetch', vi.fn(silent))
  const posting = postTurn(turn)
  await vi.advanceTimersByTimeAsync(150_000)
  expect(await posting).toMatchObject({ ok: false, error: { code: 'network' } })
})
