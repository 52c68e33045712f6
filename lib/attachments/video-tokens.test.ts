import { expect, test } from 'vitest'
import { frameListTokens, framePixels, videoTokens } from './video-tokens.ts'

const qvq = { patch: 28, minPixels: 4 * 784, maxPixels: 1280 * 784 }
const fullHd = { width: 1920, height: 1080 }

test.each([
  [10, 5942],
  [60, 35_642],
  [600, 64_514],
])('%i s of 1080p cost %i tokens (PROTOCOL §5)', (seconds, tokens) => {
  expect(videoTokens({ ...fullHd, durationMs: seconds * 1000 }, qvq)).toBe(tokens)
})

test('A video that tells nothing is taken for a minute of 1080p', () => {
  expect(videoTokens({ width: null, height: null, durationMs: null }, qvq)).toBe(35_642)
})

test('The shortest video is looked at four times', () => {
  expect(videoTokens({ ...fullHd, durationMs: 500 }, qvq)).toBe(2 * 594 + 2)
})

test('Frames are read in pairs: a ninth costs as much as a tenth', () => {
  expect(frameListTokens(fullHd, 9, qvq)).toBe(frameListTokens(fullHd, 10, qvq))
  expect(frameListTokens(fullHd, 20, qvq)).toBe(5942)
})

test.each([
  [8, 501_760],
  [256, 401_408],
  [512, 200_704],
])('Each of %i frames is read at up to %i pixels', (count, pixels) => {
  expect(framePixels(count)).toBe(pixels)
})
