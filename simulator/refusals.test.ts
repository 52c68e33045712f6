import { describe, expect, test } from 'vitest'
import { ask, drawPicture, picturePart, setUpSimulator } from './testing/client.ts'

const simulator = setUpSimulator()
const address = 'https://example.com/frame.jpg'
const text = { type: 'text', text: 'What is this?' }
const answered = { role: 'assistant', content: 'A square.' }
const picture = await drawPicture(64, 64)
const padding = 'A'.repeat(10_485_760 - 'data:image/png;base64,'.length)

function frames(count: number, url = address): object[] {
  return [{ type: 'video', video: Array.from({ length: count }, () => url) }, text]
}

function after(history: object[]): object {
  const messages = [{ role: 'user', content: 'First?' }, ...history, { role: 'user', content: 'x' }]
  return ask('', { messages })
}

const restrictions = 'The image length and width do not meet the model restrictions'
const illegal = 'The image format is illegal'

const refused: [claim: string, body: unknown, status: number, code: string, message: string][] = [
  ['no stream', { ...ask('x'), stream: false }, 400, 'invalid_parameter_error', 'current user api'],
  ['no JSON', '{"model"', 400, 'invalid_parameter_error', 'JSON'],
  ['an array for a body', [], 400, 'invalid_parameter_error', 'Invalid parameter body'],
  ['no messages', ask('', { messages: [] }), 400, 'invalid_parameter_error', 'messages'],
  ['an unknown field', ask('x', { mood: 1 }), 400, 'invalid_parameter_error', 'mood'],
  ['an unknown model', ask('x', { model: 'gpt-9' }), 404, 'model_not_found', 'gpt-9'],
  [
    'a part of a wrong shape',
    ask([{ type: 'image_url', image_url: address }]),
    400,
    'invalid_parameter_error',
    'image_url',
  ],
  [
    'a part of the other mode',
    ask([{ image: address }]),
    400,
    'invalid_parameter_error',
    'messages.0.content',
  ],
  [
    'reasoning in the history',
    after([{ ...answered, reasoning_content: 'Hmm' }]),
    400,
    'invalid_parameter_error',
    'reasoning_content',
  ],
  ['an answer as the last message', ask('', { messages: [answered] }), 400, '', 'last must be'],
  ['a side of 10 px', ask([picturePart(await drawPicture(10, 64))]), 400, '', restrictions],
  ['a ratio over 200:1', ask([picturePart(await drawPicture(2211, 11))]), 400, '', restrictions],
  ['a GIF', ask([picturePart(await drawPicture(64, 64, '#000', 'gif'))]), 400, '', illegal],
  [
    'a type that is not the bytes’',
    ask([picturePart(picture.replace('png', 'jpeg'))]),
    400,
    '',
    illegal,
  ],
  ['a cut picture', ask([picturePart(picture.slice(0, 120))]), 400, '', illegal],
  [
    'a data URI of 10,485,760 characters',
    ask([picturePart(`data:image/png;base64,${padding}`)]),
    400,
    '',
    'Exceeded limit on max bytes per data-uri item : 10485760',
  ],
  ['3 frames', ask(frames(3)), 400, '', 'the range of sequence images shoule be (4, 512)'],
  ['251 data URIs', ask(frames(251, picture)), 400, '', 'max data-uri per request: 250'],
  ['257 addresses', ask(frames(257)), 400, '', 'max url per request: 256'],
  ['an address of no kind', ask([picturePart('ftp://a/b')]), 400, '', 'Failed to download'],
  ['an upload nobody made', ask([picturePart('oss://a/b')]), 400, '', 'Failed to download'],
  [
    'a text for a video',
    ask([{ type: 'video_url', video_url: { url: 'data:video/mp4;base64,QUJD' } }]),
    400,
    '',
    'Invalid video file',
  ],
  ['too long a text', ask('word '.repeat(90_000)), 400, '', 'Range of input length should be'],
]

describe('The service refuses', () => {
  test.each(refused)('%s', async (_claim, body, status, code, message) => {
    const response = await simulator.compatible(body)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({
      error: {
        message: expect.stringContaining(message),
        type: 'invalid_request_error',
        param: null,
        code: code || 'invalid_parameter_error',
      },
      request_id: expect.any(String),
    })
  })

  test.each([['Bearer sk-invalid-1'], ['Bearer other'], ['']])('the key %j', async (key) => {
    const response = await simulator.compatible(ask('x'), { authorization: key })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 'invalid_api_key' } })
  })

  test('a native request without SSE, in native words', async () => {
    const body = { model: 'qvq-max', input: { messages: [{ role: 'user', content: 'x' }] } }
    const response = await simulator.native(body, { 'x-dashscope-sse': 'disable' })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      code: 'InvalidParameter',
      message: 'current user api does not support http call.',
      request_id: expect.any(String),
    })
  })
})
