import { expect, test } from 'vitest'
import { ask, drawPicture, picturePart, readStream, setUpSimulator } from './testing/client.ts'

const simulator = setUpSimulator()
const text = (words: string): object => ({ type: 'text', text: words })

async function answerTo(body: object): Promise<string> {
  const response = await simulator.compatible(body)
  const { reasoning, answer } = readStream(await response.text())
  expect(reasoning.length).toBeGreaterThan(100)
  return answer
}

test('An answer tells the truth about every picture', async () => {
  const red = await drawPicture(1024, 406)
  const blue = await drawPicture(1920, 1080, '#2040d0', 'jpeg')
  const answer = await answerTo(ask([picturePart(red), picturePart(blue), text('What is there?')]))
  expect(answer).toContain('2 pictures')
  expect(answer).toContain('| 1 | PNG | 1024 × 406 | 1036 × 392 | 520 | red |')
  expect(answer).toContain('| 1 | JPEG | 1920 × 1080 | 1316 × 728 | 1224 | blue |')
  expect(answer).toContain('I measure pictures but I do not understand them')
  expect(answer).toMatch(/\\\( .* \\\).*\\\[ .* \\\].*```json\n{.*}\n```/s)
})

test('A question in Chinese is answered in Chinese', async () => {
  const answer = await answerTo(
    ask([picturePart(await drawPicture(64, 64, '#fff')), text('Hello\n图里有什么？')]),
  )
  expect(answer).toContain('1 张图片')
  expect(answer).toContain('白色')
})

test('A follow-up refers to the answer before it', async () => {
  const answer = await answerTo(
    ask('', {
      messages: [
        { role: 'user', content: [picturePart(await drawPicture(64, 64)), text('First?')] },
        { role: 'assistant', content: '## One red square\n\nMore.' },
        { role: 'user', content: 'And now?' },
      ],
    }),
  )
  expect(answer).toContain('I was sent 1 earlier turn.')
  expect(answer).toContain('In my previous answer I said: “One red square”')
  expect(answer).toContain('| Picture 1 | 1 | PNG | 64 × 64 |')
})

test('Frames are counted', async () => {
  const frame = await drawPicture(640, 360)
  const answer = await answerTo(
    ask([{ type: 'video', video: [frame, frame, frame, frame, frame] }, text('How many?')]),
  )
  expect(answer).toContain('A list of 5 frames, the first 640 × 360 pixels and mainly red')
})

test('A system message does nothing to QVQ and something to its successors', async () => {
  const messages = [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Well?' },
  ]
  expect(await answerTo(ask('', { messages }))).not.toContain('Be brief.')
  const successor = { messages, model: 'qwen3-vl-plus', enable_thinking: true }
  expect(await answerTo(ask('', successor))).toContain('Be brief.')
})
