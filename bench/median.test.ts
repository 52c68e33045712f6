import { expect, test } from 'vitest'
import { median } from './median.ts'

test('The median of an odd count is a value, of an even count a mean of two', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([1, 2, 10, 4])).toBe(3)
  expect(median([])).toBeNaN()
})
