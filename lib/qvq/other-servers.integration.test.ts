import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { streamAnswer } from './stream-answer.ts'
import { ask, exchange, model, request } from './testing/ask.ts'
import { picture, video } from './testing/media.ts'

/** What the server says next, and what it was last asked. */
let says = ''
let status = 200
let asked = { path: '', body: '' }
let server: Server

beforeAll(async () => {
  server = createServer(async (incoming, response) => {
    let body = ''
    for await (const piece of incoming) body += piece
    asked = { path: incoming.url ?? '', body }
    response.writeHead(status, { 'content-type': 'text/event-stream' }).end(says)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening')
  process.env.QVQ_BASE_URL = `http://127.0.0.1:${address.port}/v1`
  process.env.DASHSCOPE_API_KEY = 'any'
})
beforeEach(() => {
  status = 200
})
afterAll(() => server.close())

const events = (...datas: (object | string)[]) =>
  datas
    .map((data) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`)
    .join('')

/** Delta after delta, the last one with the reason to finish. */
const deltas = (frame: object, ...list: object[]) =>
  list.map((delta, at) => ({
    ...frame,
    choices: [{ index: 0, delta, finish_reason: at === list.length - 1 ? 'stop' : null }],
  }))

const vllm = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'qvq-72b' }
const role = { role: 'assistant', content: '' }

/** Shapes as these servers stream them, shortened. */
const servers: [name: string, stream: string, usage: object][] = [
  [
    'vLLM',
    events(
      ...deltas(vllm, role, { reasoning: 'Hm' }, { reasoning: 'm.' }, { content: 'Red.' }, {}),
      { ...vllm, choices: [], usage: { prompt_tokens: 9, total_tokens: 13, completion_tokens: 4 } },
      '[DONE]',
    ),
    { promptTokens: 9, completionTokens: 4, imageTokens: null, reasoningTokens: null },
  ],
  [
    'an older vLLM',
    events(
      ...deltas(
        vllm,
        role,
        { reasoning_content: 'Hm' },
        { reasoning_content: 'm.', content: null },
        { content: 'Red.' },
        { content: '' },
      ),
      '[DONE]',
    ),
    { promptTokens: null, completionTokens: null },
  ],
  [
    'SGLang',
    events(
      ...deltas(
        { id: 'f3', object: 'chat.completion.chunk', created: 1, model: 'default' },
        { role: 'assistant', content: '', reasoning_content: null, tool_calls: null },
        { role: null, content: null, reasoning_content: 'Hmm.', tool_calls: null },
        { role: null, content: 'Red.', reasoning_content: null, tool_calls: null },
        { role: null, content: null, reasoning_content: null, tool_calls: null },
      ),
      {
        id: 'f3',
        object: 'chat.completion.chunk',
        choices: [],
        usage: { prompt_tokens: 7, completion_tokens: 5, reasoning_tokens: 2, total_tokens: 12 },
      },
      '[DONE]',
    ),
    { promptTokens: 7, completionTokens: 5 },
  ],
  [
    'llama.cpp',
    events(
      ...deltas(
        {
          created: 1,
          id: 'chatcmpl-x',
          model: 'qvq',
          system_fingerprint: 'b1',
          object: 'chat.completion.chunk',
        },
        { role: 'assistant', content: null },
        { reasoning_content: 'Hmm.' },
        { content: 'Red.' },
        {},
      ),
      {
        choices: [],
        usage: { completion_tokens: 3, prompt_tokens: 8, total_tokens: 11 },
        timings: { predicted_n: 3 },
      },
      '[DONE]',
    ),
    { promptTokens: 8, completionTokens: 3 },
  ],
  [
    'Ollama',
    events(
      ...deltas(
        {
          id: 'chatcmpl-7',
          object: 'chat.completion.chunk',
          created: 1,
          model: 'qvq',
          system_fingerprint: 'fp_ollama',
        },
        { role: 'assistant', content: '', reasoning: 'Hmm' },
        { role: 'assistant', content: '', reasoning: '.' },
        { role: 'assistant', content: 'Red.' },
        { role: 'assistant', content: '' },
      ),
      '[DONE]',
    ),
    { promptTokens: null },
  ],
  [
    'OpenRouter',
    `: OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n${events(
      ...deltas(
        {
          id: 'gen-1',
          provider: 'X',
          model: 'qwen/qvq',
          object: 'chat.completion.chunk',
          created: 1,
        },
        {
          role: 'assistant',
          content: '',
          reasoning: 'Hmm.',
          reasoning_details: [{ type: 'reasoning.text' }],
        },
        { role: 'assistant', content: 'Red.', reasoning: null },
        { role: 'assistant', content: '' },
      ),
      {
        id: 'gen-1',
        provider: 'X',
        choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }],
        usage: {
          prompt_tokens: 6,
          completion_tokens: 4,
          total_tokens: 10,
          cost: 0.01,
          completion_tokens_details: { reasoning_tokens: 2 },
        },
      },
      '[DONE]',
    )}`,
    { promptTokens: 6, completionTokens: 4, reasoningTokens: 2 },
  ],
  [
    'a server that thinks between tags',
    events(
      ...deltas(
        vllm,
        role,
        { content: '<th' },
        { content: 'ink>Hmm.</thi' },
        { content: 'nk>\n\nRed.' },
        {},
      ),
      '[DONE]',
    ),
    { promptTokens: null },
  ],
]

test.each(servers)('Thinking and answer of %s are told apart', async (_, stream, usage) => {
  says = stream
  const { reasoning, answer, finish } = await ask()
  expect({ reasoning, answer }).toEqual({ reasoning: 'Hmm.', answer: 'Red.' })
  expect(finish).toMatchObject({ cut: false, transport: 'compatible', usage })
  expect(asked.path).toBe('/v1/chat/completions')
})

test('A model whose template opens the tag says so in the registry', async () => {
  says = events(
    ...deltas(vllm, role, { content: 'Hmm.</think>' }, { content: '\nRed.' }, {}),
    '[DONE]',
  )
  const said = await ask({ model: model({ inlineThink: 'unopened' }) })
  expect(said).toMatchObject({ reasoning: 'Hmm.', answer: 'Red.' })
})

test('Once the thinking came by its own field, tags in the answer are text', async () => {
  says = events(...deltas(vllm, { reasoning: 'Hmm.' }, { content: '<think>Red.' }, {}), '[DONE]')
  expect(await ask()).toMatchObject({ reasoning: 'Hmm.', answer: '<think>Red.' })
})

test('Without a native twin nothing is uploaded: what fits goes along', async () => {
  says = events(...deltas(vllm, { content: 'Red.' }, {}), '[DONE]')
  await ask({ exchanges: [exchange({ media: [await video(5, 5000, 'upload')] })] })
  expect(asked.body).toContain('"video_url":{"url":"data:video/mp4;base64,')
  const large = { ...(await video(5, 12_000_000, 'upload')), name: 'cat.mp4' }
  await expect(ask({ exchanges: [exchange({ media: [large] })] })).rejects.toMatchObject({
    code: 'video_too_large',
    details: { name: 'cat.mp4', megabytes: 12, limit: 7 },
  })
})

test('A model that takes no video is not sent one', async () => {
  const exchanges = [exchange({ media: [await video(5, 5000)] })]
  await expect(ask({ exchanges, model: model({ video: false }) })).rejects.toMatchObject({
    code: 'video_not_taken',
    details: { model: 'QVQ Max' },
  })
})

test('Above the number of data URIs a request is refused before it is sent', async () => {
  const media = [await picture(64, 64, 1), await picture(64, 64, 2), await picture(64, 64, 3)]
  const asking = ask({ exchanges: [exchange({ media })], model: model({ maxDataUris: 2 }) })
  await expect(asking).rejects.toMatchObject({
    code: 'media_too_many',
    details: { count: 3, limit: 2 },
  })
})

test.each([
  [
    400,
    "This model's maximum context length is 32768 tokens. However, you requested 40000.",
    '32768',
  ],
  [400, 'the request exceeds the available context size, try increasing it', '?'],
])('A context of another server that is full is named (%i %s)', async (code, message, limit) => {
  status = code
  says = JSON.stringify({ error: { message, type: 'invalid_request_error', code } })
  const asking = Array.fromAsync(streamAnswer(request()))
  await expect(asking).rejects.toMatchObject({ code: 'input_too_long', details: { limit } })
})
