import { expect, test } from 'vitest'
import { countPlanned, defaultCount, type Plan, plannedTimes } from './plan.ts'

const minute = { from: 0, to: 60 }

test.each([
  [0.5, 4],
  [10, 20],
  [32, 64],
  [10_800, 64],
])('A video of %d s is offered as %i frames', (seconds, count) => {
  expect(defaultCount(seconds, 4)).toBe(count)
})

test('Even frames are in the middle of equal parts', () => {
  expect(plannedTimes({ mode: 'even', count: 4 }, minute)).toEqual([7.5, 22.5, 37.5, 52.5])
})

test('Even frames stay inside what is left after trimming', () => {
  const times = plannedTimes({ mode: 'even', count: 64 }, { from: 3, to: 58 })
  expect(times).toHaveLength(64)
  expect(times.at(0)).toBeGreaterThan(3)
  expect(times.at(-1)).toBeLessThan(58)
})

test('One every 15 s of a minute is four frames, beginning with the first', () => {
  expect(plannedTimes({ mode: 'interval', seconds: 15 }, minute)).toEqual([0, 15, 30, 45])
})

test('Trimming keeps the moments of frames at an interval', () => {
  const plan: Plan = { mode: 'interval', seconds: 5 }
  const whole = new Set(plannedTimes(plan, minute))
  const part = plannedTimes(plan, { from: 12.3, to: 44 })
  expect(part).toEqual([15, 20, 25, 30, 35, 40])
  expect(part.every((time) => whole.has(time))).toBe(true)
})

test.each([
  [0.1, { from: 0, to: 1.1 }, 11],
  [0.2, { from: 0.6, to: 1.2 }, 3],
  [0.3, { from: 0, to: 0.9 }, 3],
])('One every %d s is not one more or less by rounding', (seconds, range, count) => {
  expect(countPlanned({ mode: 'interval', seconds }, range)).toBe(count)
  expect(plannedTimes({ mode: 'interval', seconds }, range)).toHaveLength(count)
})

test('Millions of frames are counted without being listed', () => {
  const plan: Plan = { mode: 'interval', seconds: 0.001 }
  expect(countPlanned(plan, { from: 0, to: 10_800 })).toBe(10_800_000)
})

test('A part without a multiple of the interval has no frame', () => {
  expect(plannedTimes({ mode: 'interval', seconds: 10 }, { from: 1, to: 9 })).toEqual([])
})
