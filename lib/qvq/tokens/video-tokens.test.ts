import { expect, test } from 'vitest'
import { PRESETS } from '../models/presets.ts'
import { frameListTokens, videoTokens } from './video-tokens.ts'

const [grid] = PRESETS
if (!grid) throw new Error('There is a preset')
const fullHd = { width: 1920, height: 1080 }

test.each([
  [10, 5942],
  [60, 35_642],
  [600, 64_514],
])('%i s of 1080p cost %i tokens', (seconds, tokens) => {
  expect(videoTokens({ ...fullHd, durationMs: seconds * 1000 }, grid)).toBe(tokens)
})

test('Beyond ten minutes a video costs no more: the same 512 frames are taken', () => {
  expect(videoTokens({ ...fullHd, durationMs: 3_600_000 }, grid)).toBe(64_514)
})

test('The shortest video is read as four frames', () => {
  const frames = frameListTokens(fullHd, 4, grid)
  expect(videoTokens({ ...fullHd, durationMs: 500 }, grid)).toBe(frames)
})

test('A video that tells nothing counts as 10 s of 1080p', () => {
  expect(videoTokens({ width: null, height: null, durationMs: null }, grid)).toBe(5942)
})

test('Frames are read in pairs, so that an odd one costs as much as two', () => {
  expect(frameListTokens(fullHd, 7, grid)).toBe(frameListTokens(fullHd, 8, grid))
  expect(frameListTokens(fullHd, 9, grid)).toBeGreaterThan(frameListTokens(fullHd, 8, grid))
})

test('8 frames of 640×360 cost 4 pairs of 23×13 patches', () => {
  expect(frameListTokens({ width: 640, height: 360 }, 8, grid)).toBe(4 * 23 * 13 + 2)
})

test('Many large frames share the pixels of the film', () => {
  const one = (count: number) => (frameListTokens(fullHd, count, grid) - 2) / Math.ceil(count / 2)
  expect(one(512)).toBeLessThan(one(200))
  expect(one(4)).toBe(one(200))
})
