import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { makeId } from './make-id.ts'

afterEach(() => vi.unstubAllGlobals())

test('an id made without a secure context is a UUID that the server accepts', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(z.uuid().parse(makeId())).not.toBe(makeId())
})
