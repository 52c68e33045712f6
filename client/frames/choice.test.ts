import { expect, test } from 'vitest'
import { firstChoice, readChoice } from './choice.ts'

const film = {
  patch: 28,
  minFramePixels: 52_685,
  maxFramePixels: 501_760,
  maxFilmPixels: 51_380_224,
  minFrames: 4,
  maxFrames: 512,
}
const first = firstChoice(60, film)

test('The first choice takes 64 frames of all of a minute', () => {
  const { count, times } = readChoice(first, 512)
  expect(count).toBe(64)
  expect(times).toHaveLength(64)
})

test('Changing over to an interval begins with about as many frames', () => {
  expect(readChoice({ ...first, mode: 'interval' }, 512).count).toBe(67)
})

test('More frames than the model takes are counted but not taken', () => {
  const choice = { ...first, mode: 'interval' as const, interval: '0.01' }
  expect(readChoice(choice, 512)).toEqual({ count: 6_000, times: [] })
})

test.each(['', '0', '-3', 'x', '1e999'])('A number of frames of "%s" takes none', (count) => {
  expect(readChoice({ ...first, count }, 512).times).toEqual([])
})

test.each(['', '0', '-1', '.'])('An interval of "%s" takes none', (interval) => {
  const choice = { ...first, mode: 'interval' as const, interval }
  expect(readChoice(choice, 512)).toEqual({ count: 0, times: [] })
})
