import { expect, test } from 'vitest'
import { ask, readStream, setUpSimulator } from '../testing/client.ts'
import { faultNames } from './named-faults.ts'

const simulator = setUpSimulator()
const plan = (script: object): Promise<Response> => simulator.admin('POST', 'scripts', script)

test('A script serves only the question it names, as often as it says', async () => {
  await plan({ match: { text: 'fails twice' }, times: 2, refusal: 'internal' })
  const asked = async (text: string): Promise<number> => {
    const response = await simulator.compatible(ask(text))
    await response.text()
    return response.status
  }
  expect(await asked('Another question')).toBe(200)
  expect(await asked('This fails twice')).toBe(500)
  expect(await asked('This fails twice')).toBe(500)
  expect(await asked('This fails twice')).toBe(200)
})

test('A script may say any status, headers and body', async () => {
  await plan({
    match: { text: 'raw' },
    status: 502,
    headers: { 'retry-after': '3', 'content-type': 'text/html' },
    body: '<h1>Bad gateway</h1>',
  })
  const response = await simulator.compatible(ask('raw'))
  expect(response.status).toBe(502)
  expect(response.headers.get('retry-after')).toBe('3')
  expect(await response.text()).toBe('<h1>Bad gateway</h1>')
})

test('A refusal can come as an event under its own status', async () => {
  await plan({ match: { text: 'as event' }, refusal: 'arrearage', errorForm: 'sse' })
  const response = await simulator.compatible(ask('as event'))
  expect(response.status).toBe(400)
  expect(await response.text()).toMatch(/^data: {"error":{.*"code":"Arrearage"}.*}\n\n$/)
})

test.each(['splitEveryByte', 'crlf', 'comments', 'noSpaceAfterColon', 'bom', 'noFinalBlankLine'])(
  'The framing %s changes the bytes and not the words',
  async (framing) => {
    const words = { reasoning: '想一想：🙂', answer: 'It is 方形 ✓ done' }
    await plan({ match: { text: framing }, ...words, framing: { [framing]: true } })
    const response = await simulator.compatible(ask(framing))
    // Bytes, because text() would drop the mark that the test is after.
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    const events = text
      .replace('\uFEFF', '')
      .replaceAll('\r\n', '\n')
      .replaceAll('data:{', 'data: {')
    expect(readStream(events)).toEqual({ reasoning: words.reasoning, answer: words.answer })
    expect(text.startsWith('\uFEFF')).toBe(framing === 'bom')
    expect(text.includes('\r\n')).toBe(framing === 'crlf')
    expect(text.endsWith('\n')).toBe(framing !== 'noFinalBlankLine')
  },
)

test('A stream that a script holds goes on when the script is deleted', async () => {
  const planned = await plan({
    match: { text: 'held' },
    answer: ['one ', 'two ', 'three'],
    holdAfter: { answerText: 'two' },
  })
  const { id } = await planned.json()
  const reader = (await simulator.compatible(ask('held'))).body?.getReader()
  const decoder = new TextDecoder()
  let seen = ''
  while (!seen.includes('two')) seen += decoder.decode((await reader?.read())?.value)
  expect(seen).not.toContain('three')
  await simulator.admin('DELETE', `scripts/${id}`)
  while (!seen.includes('[DONE]')) seen += decoder.decode((await reader?.read())?.value)
  expect(readStream(seen).answer).toBe('one two three')
})

test('An error object can end a stream that began well', async () => {
  const answered = { chunks: 3, in: 'answer', refusal: 'inspection-output', message: 'CANARY' }
  await plan({ match: { text: 'mid-stream' }, errorAfter: answered })
  const events = (await (await simulator.compatible(ask('mid-stream'))).text()).split('\n\n')
  expect(events.at(-2)).toContain('data: {"error":{"message":"CANARY"')
})

test('A reset cuts the stream at its place, after the bytes before it', async () => {
  await plan({
    match: { text: 'reset' },
    answer: 'one two three',
    resetAfter: { answerText: 'two' },
  })
  const response = await simulator.compatible(ask('reset'))
  let text = ''
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const bytes of response.body ?? []) text += decoder.decode(bytes, { stream: true })
  })()
  await expect(reading).rejects.toThrow()
  expect(readStream(text).answer).toBe('one two')
})

test('A stream may lack its end, or go on after it', async () => {
  await plan({ match: { text: 'no end' }, omitDone: true, omitFinishReason: true, omitUsage: true })
  await plan({ match: { text: 'more' }, afterDone: 'data: {"more":1}\n\n' })
  const cut = await (await simulator.compatible(ask('no end'))).text()
  expect(cut).not.toContain('[DONE]')
  expect(cut).not.toContain('"finish_reason":"stop"')
  const more = await (await simulator.compatible(ask('more'))).text()
  expect(more).toMatch(/\[DONE\]\n\ndata: {"more":1}\n\n$/)
})

test('Thinking can be inline, between tags', async () => {
  await plan({ match: { text: 'tags' }, reasoning: 'Hmm', answer: 'So', inlineThink: 'opened' })
  const { reasoning, answer } = readStream(await (await simulator.compatible(ask('tags'))).text())
  expect(reasoning).toBe('')
  expect(answer).toBe('<think>\nHmm\n</think>\n\nSo')
})

test('A script of a wrong shape is refused', async () => {
  const response = await plan({ match: {}, explode: true })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('explode')
})

test('Every row of the model service’s faults has a model id', () => {
  const rows = new Set(faultNames().map((name) => Number(/^sim-u(\d+)/.exec(name)?.[1])))
  expect([...rows].sort((left, right) => left - right)).toEqual(
    Array.from({ length: 19 }, (_, index) => index + 1),
  )
})

test('A model id that names a fault has it', async () => {
  const response = await simulator.compatible(ask('x', { model: 'sim-u7-retry-after-3' }))
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('3')
  await expect(simulator.compatible(ask('x', { model: 'sim-u1' }))).rejects.toThrow()
})
