import { expect, test } from 'vitest'
import { cpuSeconds, parseCpuTime, residentBytes } from './process-usage.ts'

test('Processor time is read in hours, minutes and hundredths of a second', () => {
  expect(parseCpuTime(' 0:01.25\n')).toBe(1.25)
  expect(parseCpuTime('1:02:03.00')).toBe(3723)
})

test('This process has used some processor time and some memory', () => {
  expect(cpuSeconds(process.pid)).toBeGreaterThan(0)
  expect(residentBytes(process.pid)).toBeGreaterThan(1_000_000)
})
