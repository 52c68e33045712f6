import { expect, test } from 'vitest'
import { formatDuration } from './format-duration.ts'

test.each([
  [400, '0:00'],
  [6_000, '0:06'],
  [59_700, '1:00'],
  [600_000, '10:00'],
  [3_723_000, '1:02:03'],
])('%d ms read as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})
