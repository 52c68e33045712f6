import { expect, test } from 'vitest'
import { countPictureTokens } from './picture-tokens.ts'
import { countVideoTokens } from './video-tokens.ts'

const usual = 1280 * 784
const high = 16384 * 784

test.each([
  [1024, 406, usual, { width: 1036, height: 392, tokens: 520 }],
  [1920, 1080, usual, { width: 1316, height: 728, tokens: 1224 }],
  [1280, 1280, usual, { width: 980, height: 980, tokens: 1227 }],
  [1280, 1280, high, { width: 1288, height: 1288, tokens: 2118 }],
  [11, 11, usual, { width: 56, height: 56, tokens: 6 }],
])('A picture of %i × %i under %i pixels is read as the service reads it', (w, h, cap, cost) => {
  expect(countPictureTokens(w, h, 28, cap)).toEqual(cost)
})

test.each([
  [10, 5942],
  [60, 35642],
  [600, 64514],
])('A 1080p video of %i s costs %i tokens', (seconds, tokens) => {
  expect(countVideoTokens(1920, 1080, seconds, 28)).toBe(tokens)
})
