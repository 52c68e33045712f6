import { expect, test } from 'vitest'
import { AppError, ERROR_CODES, viewError } from './errors.ts'
import { LOCALES, messagesOf } from './messages.ts'
import { toAppError } from './to-app-error.ts'

test.each(ERROR_CODES)('%s has a sentence in every language', (code) => {
  for (const locale of LOCALES) expect(messagesOf(locale).errors[code]).toBeTruthy()
})

test('A sentence names the limit and the value', () => {
  const details = { name: 'dot.png', width: 8, height: 9, limit: 10 }
  const error = new AppError('picture_too_small', { details })
  expect(viewError(error, 'en', 'r1')).toEqual({
    code: 'picture_too_small',
    message: '"dot.png" is 8 × 9 pixels; both sides must be more than 10 pixels.',
    retryable: false,
    requestId: 'r1',
  })
})

test('What caused an error is not in what is shown of it', () => {
  const error = new AppError('service_failed', { cause: new Error('CANARY') })
  expect(JSON.stringify(viewError(error, 'en', 'r1'))).not.toContain('CANARY')
})

test.each([
  ['ECONNREFUSED', 'database_unavailable'],
  ['P2024', 'database_unavailable'],
  ['P2034', 'database_unavailable'],
  ['40P01', 'database_unavailable'],
  ['ENOSPC', 'storage_full'],
  ['EPERM', 'internal'],
])('A %s, however deep, is %s', (code, expected) => {
  const cause = Object.assign(new Error('x'), { code })
  expect(toAppError(new Error('outer', { cause }))).toMatchObject({ code: expected })
})
