import { expect, test } from 'vitest'
import { setUpSimulator } from '../testing/client.ts'

const simulator = setUpSimulator()
const question = {
  model: 'qvq-max',
  input: { messages: [{ role: 'user', content: [{ text: 'Wire?' }] }] },
}

function frame(id: number, content: string, reasoning: string, finish: string, output: number) {
  return (
    `id:${id}\nevent:result\n:HTTP_STATUS/200\ndata:{"output":{"choices":[{"message":` +
    `{"content":${content},"reasoning_content":"${reasoning}","role":"assistant"},` +
    `"finish_reason":"${finish}"}]},"usage":{"total_tokens":${8 + output},` +
    `"input_tokens_details":{"text_tokens":8},"output_tokens":${output},"input_tokens":8,` +
    `"output_tokens_details":{"text_tokens":${output}}},"request_id":"ID"}\n\n`
  )
}

test('A stream is, byte for byte, what the service sends', async () => {
  await simulator.admin('POST', 'scripts', { times: 1, reasoning: ['好的'], answer: ['方', '。'] })
  const text = await (await simulator.native(question)).text()
  expect(text.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'ID')).toBe(
    frame(1, '[]', '好的', 'null', 1) +
      frame(2, '[{"text":"方"}]', '', 'null', 2) +
      frame(3, '[{"text":"。"}]', '', 'null', 3) +
      frame(4, '[]', '', 'stop', 3),
  )
})

test('An error in mid-stream is an event of its own', async () => {
  await simulator.admin('POST', 'scripts', {
    times: 1,
    errorAfter: { chunks: 2, refusal: 'inspection-output' },
  })
  const text = await (await simulator.native(question)).text()
  expect(text.split('\n\n').at(-2)).toMatch(
    /^id:3\nevent:error\n:HTTP_STATUS\/400\ndata:{"code":"DataInspectionFailed","message":"Output/,
  )
})

test('High resolution is read from the parameters', async () => {
  const image = 'https://example.com/large.png'
  const ask = async (parameters: object): Promise<string> => {
    const messages = [{ role: 'user', content: [{ image }, { text: 'How much?' }] }]
    const response = await simulator.native({ model: 'qvq-max', input: { messages }, parameters })
    return /"image_tokens":(\d+)/.exec(await response.text())?.[1] ?? ''
  }
  expect(Number(await ask({ vl_high_resolution_images: true }))).toBeGreaterThan(
    Number(await ask({})),
  )
})
