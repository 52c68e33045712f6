import { expect, test } from 'vitest'
import { hashCode, makeCode } from './code.ts'

test('A code is grouped, has no look-alikes, and is never made twice', () => {
  const codes = Array.from({ length: 200 }, makeCode)
  for (const code of codes)
    expect(code).toMatch(/^([2-9A-HJKMNP-TW-Z]{4}-){2}[2-9A-HJKMNP-TW-Z]{4}$/)
  expect(new Set(codes).size).toBe(200)
})

test('A code is the same however it is typed', () => {
  expect(hashCode(' abcd efgh2345\n')).toBe(hashCode('ABCD-EFGH-2345'))
  expect(hashCode('ABCD-EFGH-2346')).not.toBe(hashCode('ABCD-EFGH-2345'))
})
