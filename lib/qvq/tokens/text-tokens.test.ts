import { expect, test } from 'vitest'
import { estimateTextTokens } from './text-tokens.ts'

test.each([
  ['', 0],
  ['What is in the picture?', 6],
  ['这道题怎么解答？', 6],
  ['三角形 ABC 的面积', 6],
  ['写真に何が写っていますか', 9],
])('%j is about %i tokens', (text, tokens) => {
  expect(estimateTextTokens(text)).toBe(tokens)
})

test('The longest question is counted in no time', () => {
  expect(estimateTextTokens('图'.repeat(32_000))).toBe(22_400)
})
