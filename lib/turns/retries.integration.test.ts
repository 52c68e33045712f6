import { expect, test } from 'vitest'
import { ask, newOwner, question, setUpService } from './testing/set-up-service.ts'

const service = setUpService()

test.each([
  ['a busy service', { refusal: 'rate-quota' }],
  ['a refused connection', { refuseConnection: true }],
  ['an HTML page from a gateway', { status: 502, body: '<html>', headers: {} }],
])(
  'After %s the question is asked again, and the reader is told why it waits',
  async (fault, script) => {
    const text = `Once ${fault}`
    await service.script(text, { ...script, times: 1 })
    const seen = await ask(newOwner(), question({ text }))
    expect(seen.types).toContain('data-notice')
    expect(seen.metadata).toMatchObject({ status: 'complete' })
    expect(await service.requests(text)).toHaveLength(2)
  },
)

test('After three failures the reader decides', async () => {
  const text = 'Always broken'
  await service.script(text, { refusal: 'internal' })
  const seen = await ask(newOwner(), question({ text }))
  expect(seen.metadata).toMatchObject({ status: 'failed', error: { code: 'service_failed' } })
  expect(await service.requests(text)).toHaveLength(3)
})

test('Once the model has begun to think, nothing is asked again', async () => {
  const text = 'Broken in mid-thought'
  await service.script(text, { errorAfter: { chunks: 5, refusal: 'internal' } })
  const seen = await ask(newOwner(), question({ text }))
  expect(seen.metadata).toMatchObject({ status: 'failed' })
  expect(await service.requests(text)).toHaveLength(1)
})

test('A short Retry-After is waited for, no less', async () => {
  const text = 'Come back in one second'
  await service.script(text, { refusal: 'rate-quota', headers: { 'retry-after': '1' }, times: 1 })
  await ask(newOwner(), question({ text }))
  const [first, second] = await service.requests(text)
  expect(second.at - first.at).toBeGreaterThanOrEqual(1000)
})
