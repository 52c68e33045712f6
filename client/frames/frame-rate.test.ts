import { expect, test } from 'vitest'
import { frameRate } from './plan.ts'

test.each([
  [[0, 0.5, 1, 1.5], 2],
  [[0, 3, 6, 9], 0.33],
  [[0, 60, 120, 180], 0.1],
  [[0, 0.01, 0.02, 0.03], 10],
  [[5], 10],
])('Frames at %j s are %d per second', (times, rate) => {
  expect(frameRate(times)).toBe(rate)
})
