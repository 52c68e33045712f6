import { expect, test } from 'vitest'
import { clockSkew } from './in-browser-time.ts'

const now = Date.parse('2026-01-01T12:00:00.400Z')
const at = (date: string) => new Response(null, { headers: { Date: date } })

test('a browser whose clock is an hour ahead is known to be', () => {
  expect(clockSkew(at('Thu, 01 Jan 2026 11:00:00 GMT'), now)).toBe(3_600_400)
})

test('clocks that agree to the second are the same clock', () => {
  expect(clockSkew(at('Thu, 01 Jan 2026 11:59:59 GMT'), now)).toBe(0)
})

test('a response without a date says nothing of clocks', () => {
  expect(clockSkew(new Response(), now)).toBe(0)
  expect(clockSkew(at('yesterday'), now)).toBe(0)
})
