import { expect, test } from 'vitest'
import { ask, setUpSimulator } from '../testing/client.ts'

const simulator = setUpSimulator()

async function streamOf(more: object, model = 'qvq-max'): Promise<string> {
  await simulator.admin('POST', 'scripts', {
    times: 1,
    reasoning: ['好的', '，'],
    answer: ['方', '形', '。'],
  })
  const response = await simulator.compatible(ask('Wire?', { model, ...more }))
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const text = await response.text()
  return text.replaceAll(/"created":\d+/g, '"created":0').replaceAll(/chatcmpl-[\da-f-]{36}/g, 'ID')
}

function event(delta: string, finish = 'null', model = 'qvq-max'): string {
  return (
    `data: {"choices":[{"delta":${delta},"finish_reason":${finish},"index":0,"logprobs":null}],` +
    '"object":"chat.completion.chunk","usage":null,"created":0,"system_fingerprint":null,' +
    `"model":"${model}","id":"ID"}\n\n`
  )
}

const body = [
  event('{"content":null,"role":"assistant","reasoning_content":""}'),
  event('{"content":null,"reasoning_content":"好的"}'),
  event('{"content":null,"reasoning_content":"，"}'),
  event('{"content":"方"}'),
  event('{"content":"形","reasoning_content":null}'),
  event('{"content":"。","reasoning_content":""}'),
  event('{"content":""}', '"stop"'),
].join('')

test('A stream is, byte for byte, what the service sends', async () => {
  expect(await streamOf({ stream_options: { include_usage: true } })).toBe(
    `${body}data: {"choices":[],"object":"chat.completion.chunk","usage":{"prompt_tokens":8,` +
      '"completion_tokens":5,"total_tokens":13,"prompt_tokens_details":{"text_tokens":8},' +
      '"completion_tokens_details":{"text_tokens":5}},"created":0,"system_fingerprint":null,' +
      '"model":"qvq-max","id":"ID"}\n\ndata: [DONE]\n\n',
  )
})

test('Usage is sent only to those who ask for it', async () => {
  expect(await streamOf({})).toBe(`${body}data: [DONE]\n\n`)
})

test('An answer longer than max_tokens is cut with the reason length', async () => {
  const text = await streamOf({ max_tokens: 1 })
  expect(text).toContain('"content":"方"')
  expect(text).not.toContain('"content":"形"')
  expect(text).toContain('"finish_reason":"length"')
})

test('A successor thinks only when it is told to, and counts its thinking apart', async () => {
  const silent = await streamOf({}, 'qwen3-vl-plus')
  expect(silent).not.toContain('好的')
  const thinking = await streamOf(
    { enable_thinking: true, stream_options: { include_usage: true } },
    'qwen3-vl-plus',
  )
  expect(thinking).toContain('好的')
  expect(thinking).toContain('"completion_tokens_details":{"reasoning_tokens":2,"text_tokens":3}')
})

test('The model list shows what the key can use', async () => {
  const response = await simulator.get('/compatible-mode/v1/models')
  expect(await response.json()).toMatchObject({
    object: 'list',
    data: expect.arrayContaining([expect.objectContaining({ id: 'qvq-max', object: 'model' })]),
  })
})
