import { expect, test } from 'vitest'
import { formatTime } from './format-time.ts'

test.each([
  [0, '0:00'],
  [3.4, '0:03'],
  [59.6, '1:00'],
  [760, '12:40'],
  [3_723, '1:02:03'],
])('%d s read as %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text)
})

test('Tenths are told apart where moments lie close together', () => {
  expect(formatTime(3.47, { tenths: true })).toBe('0:03.5')
  expect(formatTime(59.97, { tenths: true })).toBe('1:00.0')
})
