import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { ask, drawPicture, picturePart, setUpSimulator } from '../testing/client.ts'

const simulator = setUpSimulator()

async function recorded(text: string): Promise<unknown> {
  return (await simulator.admin('GET', `requests?text=${encodeURIComponent(text)}`)).json()
}

test('A record holds what was sent, pictures by their measures and the key by its end', async () => {
  const url = await drawPicture(64, 32)
  const bytes = Buffer.from(url.split(',')[1] ?? '', 'base64')
  const words = { type: 'text', text: 'Record this?' }
  await (await simulator.compatible(ask([picturePart(url), words]))).text()
  expect(await recorded('Record this')).toMatchObject([
    {
      transport: 'compatible',
      path: '/compatible-mode/v1/chat/completions',
      headers: { authorization: '1234' },
      body: ask([
        {
          type: 'image_url',
          image_url: {
            url: {
              mediaType: 'image/png',
              bytes: bytes.length,
              sha256: createHash('sha256').update(bytes).digest('hex'),
              width: 64,
              height: 32,
            },
          },
        },
        words,
      ]),
      status: 200,
      closedByClientAt: null,
      completedAt: expect.any(Number),
    },
  ])
})

test('A refused request is recorded too', async () => {
  await simulator.compatible({ ...ask('Refused?'), stream: false })
  expect(await recorded('Refused?')).toMatchObject([{ status: 400 }])
})

test.each([
  ['mid-stream', { silenceAfter: { chunks: 3, ms: 60_000 } }],
  ['before the headers', { silentBeforeHeaders: true }],
  ['while the service ignores it', { ignoreAbort: true, chunksPerSecond: 50 }],
])('A client that leaves %s is seen leaving', async (when, behaviour) => {
  await simulator.admin('POST', 'scripts', { match: { text: when }, ...behaviour })
  const aborter = new AbortController()
  const asking = fetch(simulator.url('/compatible-mode/v1/chat/completions'), {
    method: 'POST',
    headers: { authorization: 'Bearer sk-test-1234' },
    body: JSON.stringify(ask(`Leave ${when}`)),
    signal: aborter.signal,
  }).catch(() => null)
  await vi.waitFor(async () => expect(await recorded(when)).toHaveLength(1))
  if (!('silentBeforeHeaders' in behaviour)) await asking
  aborter.abort()
  await vi.waitFor(async () =>
    expect(await recorded(when)).toMatchObject([
      { closedByClientAt: expect.any(Number), completedAt: null },
    ]),
  )
})

test('Records can be cleared', async () => {
  await (await simulator.compatible(ask('Clear?'))).text()
  await simulator.admin('DELETE', 'requests')
  expect(await recorded('Clear?')).toEqual([])
})
