import { expect, test } from 'vitest'
import { model } from '../testing/ask.ts'
import { highResolutionTaken } from './high-resolution-taken.ts'

const large = { width: 1280, height: 1280 }
const small = { width: 640, height: 480 }
const smallTokens = 23 * 17 + 2
const asked = { highResolution: true, imageTokens: 2118, pictures: [large] }

test.each([
  ['more tokens than normal resolution can cost', { ...asked }, true],
  ['the tokens of normal resolution', { ...asked, imageTokens: 1227 }, false],
  [
    'a large picture among small ones, dear',
    { ...asked, pictures: [small, large], imageTokens: smallTokens + 2118 },
    true,
  ],
  [
    'a large picture among small ones, cheap',
    { ...asked, pictures: [small, large], imageTokens: smallTokens + 1227 },
    false,
  ],
  ['only small pictures', { ...asked, pictures: [small] }, null],
  ['no picture', { ...asked, pictures: [] }, null],
  ['a service that does not count pictures', { ...asked, imageTokens: null }, null],
  ['a request in normal resolution', { ...asked, highResolution: false }, null],
])('With %s, that high resolution was taken is %j', (_, usage, taken) => {
  expect(highResolutionTaken(usage, model())).toBe(taken)
})
