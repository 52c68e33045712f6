import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limitAttempts } from './attempts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const visitor = (known: boolean) => ({ deviceId: randomUUID(), known })
const right = async () => 'in'
const wrong = () => Promise.reject(new Error('wrong'))
const guess = (who: ReturnType<typeof visitor> | null) =>
  limitAttempts('access', who, wrong).catch((error) => error.message)

test('Strangers share twenty wrong codes, however many sessions they make', async () => {
  for (let tries = 0; tries < 20; tries++) expect(await guess(visitor(false))).toBe('wrong')
  expect(await guess(null)).toBe('too_many_attempts')
  await expect(limitAttempts('access', visitor(false), right)).rejects.toMatchObject({
    code: 'too_many_attempts',
    retryAfter: 3,
  })
  // Neither a known device nor the other kind of code has to wait.
  await expect(limitAttempts('access', visitor(true), right)).resolves.toBe('in')
  await expect(limitAttempts('device', null, right)).resolves.toBe('in')
  vi.advanceTimersByTime(3_000)
  await expect(limitAttempts('access', null, right)).resolves.toBe('in')
})

test('A right code costs nothing, and many at once do not slip through', async () => {
  const known = visitor(true)
  for (let tries = 0; tries < 50; tries++) await limitAttempts('access', known, right)
  const answers = await Promise.all(Array.from({ length: 50 }, () => guess(known)))
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(20)
})
