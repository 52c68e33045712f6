import { expect, test } from 'vitest'
import { InlineThinking } from './inline-thinking.ts'

function read(mode: 'opened' | 'unopened' | 'never', ...pieces: string[]) {
  const thinking = new InlineThinking(mode)
  const speech = [...pieces.flatMap((piece) => thinking.take(piece)), ...thinking.end()]
  const said = (kind: string) =>
    speech.map(({ type, text }) => (type === kind ? text : '')).join('')
  return { reasoning: said('reasoning'), answer: said('answer') }
}

const whole = '\n<think>Hm < m.</think>\n\nRed.'

test('Wherever the text is cut in two, thinking and answer are the same', () => {
  for (let at = 0; at <= whole.length; at++) {
    expect(read('opened', whole.slice(0, at), whole.slice(at))).toEqual({
      reasoning: 'Hm < m.',
      answer: 'Red.',
    })
  }
})

test('Letter by letter too', () => {
  expect(read('opened', ...whole)).toEqual({ reasoning: 'Hm < m.', answer: 'Red.' })
})

test.each([
  [
    'opened',
    'Red <think>not a thought</think>',
    { reasoning: '', answer: 'Red <think>not a thought</think>' },
  ],
  ['opened', '<think>a</think>b<think>c</think>', { reasoning: 'a', answer: 'b<think>c</think>' }],
  ['opened', '<thin', { reasoning: '', answer: '<thin' }],
  ['opened', '<thinner', { reasoning: '', answer: '<thinner' }],
  ['opened', '<think>Never ends</th', { reasoning: 'Never ends</th', answer: '' }],
  ['opened', '', { reasoning: '', answer: '' }],
  ['unopened', 'Hmm.</think>Red.', { reasoning: 'Hmm.', answer: 'Red.' }],
  ['unopened', '<think>Hmm.</think>Red.', { reasoning: 'Hmm.', answer: 'Red.' }],
  ['unopened', 'Never ends', { reasoning: 'Never ends', answer: '' }],
  ['never', '<think>Hmm.</think>Red.', { reasoning: '', answer: '<think>Hmm.</think>Red.' }],
] as const)('With tags %s, %j is %j', (mode, text, said) => {
  expect(read(mode, ...text)).toEqual(said)
})

test('Blank text is not held back for ever', () => {
  const thinking = new InlineThinking('opened')
  expect(thinking.take(' '.repeat(2000))).toEqual([{ type: 'answer', text: ' '.repeat(2000) }])
})

test('What was held back when thinking comes another way is not lost', () => {
  const thinking = new InlineThinking('opened')
  expect(thinking.take('<')).toEqual([])
  expect(thinking.skip()).toEqual([{ type: 'answer', text: '<' }])
})
