import { expect, test } from 'vitest'
import { titleFromQuestion } from './title-from-question.ts'

test.each([
  ['What is this?', 'What is this?'],
  ['  First line \nsecond', 'First line'],
  ['这道题怎么解答?', '这道题怎么解答?'],
  ['Tab\tand \u202eright to left\u0007', 'Tab and right to left'],
  ['\u200f', ''],
])('%j gives the title %j', (text, title) => {
  expect(titleFromQuestion(text)).toBe(title)
})

test('A long line is cut between words', () => {
  const title = titleFromQuestion('word '.repeat(40))
  expect(title).toMatch(/word…$/)
  expect(title.length).toBeLessThanOrEqual(80)
})

test('No character is cut in two', () => {
  expect(titleFromQuestion('😀'.repeat(100)).isWellFormed()).toBe(true)
})
