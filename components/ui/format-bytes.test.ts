import { expect, test } from 'vitest'
import { formatBytes, formatBytesChange } from './format-bytes.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [12_345, '12 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [3_900_000, '3.9 MB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  [3_900_000, 300_000, '3.9 MB → 0.3 MB'],
  [3_900_000, 1_250_000, '3.9 MB → 1.3 MB'],
  [3_900_000, 40_000, '3.9 MB → 40 KB'],
  [900_000, 90_000, '900 KB → 90 KB'],
  [9_000, 1_200_000, '9 KB → 1.2 MB'],
])('from %d to %d bytes reads as %s', (from, to, text) => {
  expect(formatBytesChange(from, to)).toBe(text)
})
