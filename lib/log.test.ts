import { expect, test, vi } from 'vitest'
import { AppError } from './errors.ts'

vi.stubEnv('DASHSCOPE_API_KEY', 'sk-CANARY-log')
const { describeForLog } = await import('./log.ts')

test('An error is logged by type, code and stack, and what caused it, too', () => {
  const cause = Object.assign(new Error('what a person wrote'), { code: 'P2002' })
  const logged = describeForLog(new AppError('internal', { cause }))
  expect(logged).toMatchObject({ type: 'AppError', code: 'internal', cause: { code: 'P2002' } })
  expect(JSON.stringify(logged)).not.toContain('what a person wrote')
})

test('The message of a bug is logged, without the key', () => {
  const logged = describeForLog(new TypeError('"Bearer sk-CANARY-log" is no header value'))
  expect(logged.message).toBe('"Bearer ***" is no header value')
})
