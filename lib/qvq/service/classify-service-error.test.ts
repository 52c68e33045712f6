import { expect, test } from 'vitest'
import { classifyServiceError } from './classify-service-error.ts'

test('The limit that the service names is learnt from its message', () => {
  const message = 'Range of input length should be [1, 106496]'
  const error = classifyServiceError({ status: 400, code: 'InvalidParameter', message })
  expect(error).toMatchObject({ code: 'input_too_long', details: { limit: '106496' } })
})

test('A quota counted by the minute is worth a minute of waiting', () => {
  const error = classifyServiceError({
    status: 429,
    code: 'Throttling.AllocationQuota',
    message: 'Allocated quota exceeded, please increase your quota limit.',
  })
  expect(error).toMatchObject({ code: 'service_busy', retryAfter: 60 })
})

test.each([
  'Free allocated quota exceeded.',
  'You exceeded your current quota, please check your plan and bill details',
])('%s will not pass by waiting', (message) => {
  const error = classifyServiceError({ status: 429, code: 'insufficient_quota', message })
  expect(error.code).toBe('quota_exhausted')
})

test.each([
  [undefined, 'input_refused'],
  [true, 'answer_refused'],
])('A refused content is the input, unless an answer had begun (%s)', (answering, code) => {
  const error = { code: 'data_inspection_failed', message: '', ...(answering && { answering }) }
  expect(classifyServiceError(error).code).toBe(code)
})

test.each([
  [500, 'service_failed'],
  [502, 'service_failed'],
  [503, 'service_busy'],
  [418, 'service_failed'],
])('A bare %i is %s', (status, code) => {
  expect(classifyServiceError({ status, code: '', message: '' }).code).toBe(code)
})
