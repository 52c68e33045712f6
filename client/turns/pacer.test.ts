import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPacer } from './pacer.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** A pacer whose work takes so many milliseconds each time, and how often it has run. */
function pace(...costs: number[]) {
  const work = vi.fn(() => {
    vi.setSystemTime(Date.now() + (costs.shift() ?? 0))
  })
  return { work, pacer: createPacer(work) }
}

test('however often it is asked, the work runs once in 60 ms', () => {
  const { work, pacer } = pace()
  for (let count = 0; count < 100; count++) pacer.schedule()
  vi.advanceTimersByTime(59)
  expect(work).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledTimes(1)
})

test('work that costs 100 ms takes a quarter of the time', () => {
  const { work, pacer } = pace(100)
  pacer.flush()
  vi.advanceTimersByTime(0)
  pacer.schedule()
  vi.advanceTimersByTime(399)
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(work).toHaveBeenCalledTimes(2)
})

test('a machine that stood still for five seconds is asked again within one', () => {
  const { work, pacer } = pace(5_000)
  pacer.flush()
  vi.advanceTimersByTime(0)
  pacer.schedule()
  vi.advanceTimersByTime(1_000)
  expect(work).toHaveBeenCalledTimes(2)
})
