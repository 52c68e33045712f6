import { expect, test } from 'vitest'
import { AppError } from '#lib/errors.ts'
import { retryDelay } from './retry-delay.ts'

const middle = () => 0.5

test('Waits grow, and end after two retries', () => {
  const busy = new AppError('service_busy')
  expect([0, 1, 2].map((retries) => retryDelay(busy, retries, middle))).toEqual([1000, 2000, null])
})

test('Turns that failed together do not come back together', () => {
  const busy = new AppError('service_busy')
  expect(retryDelay(busy, 0, () => 0)).toBe(500)
  expect(retryDelay(busy, 0, () => 1)).toBe(1500)
})

test.each([
  [3, 3250],
  [30, 30_250],
  [31, null],
  [9999, null],
])('A Retry-After of %i s is a wait of %s ms', (retryAfter, delay) => {
  expect(retryDelay(new AppError('service_busy', { retryAfter }), 0, middle)).toBe(delay)
})

test.each(['service_misconfigured', 'quota_exhausted', 'input_refused', 'stream_cut'] as const)(
  '%s is never asked again by itself',
  (code) => {
    expect(retryDelay(new AppError(code), 0)).toBeNull()
  },
)
