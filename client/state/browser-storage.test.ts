import { afterEach, expect, test, vi } from 'vitest'
import {
  clearStored,
  readStored,
  readStoredJson,
  removeStored,
  writeStored,
} from './browser-storage.ts'

afterEach(() => {
  clearStored()
  vi.unstubAllGlobals()
})

/** A storage that has room for so many entries. */
function stubStorage(room: number) {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, value: string) {
      if (stored.size >= room && !stored.has(key)) throw new DOMException('', 'QuotaExceededError')
      stored.set(key, value)
    },
    removeItem: (key: string) => stored.delete(key),
    clear: () => stored.clear(),
  })
  return stored
}

test('what is written is read again, until it is removed', () => {
  const stored = stubStorage(1)
  writeStored('local', 'key', 'value')
  expect(stored.get('key')).toBe('value')
  expect(readStored('local', 'key')).toBe('value')
  removeStored('local', 'key')
  expect(readStored('local', 'key')).toBeNull()
})

test('what does not fit lives as long as the page, and what fits later takes its place', () => {
  const stored = stubStorage(0)
  writeStored('local', 'key', 'too much')
  expect(readStored('local', 'key')).toBe('too much')
  stubStorage(1)
  writeStored('local', 'key', 'less')
  expect(readStored('local', 'key')).toBe('less')
  expect(stored.size).toBe(0)
})

test('without any storage a value can be written, read, removed and cleared', () => {
  writeStored('session', 'one', '1')
  writeStored('session', 'two', '2')
  expect(readStored('session', 'one')).toBe('1')
  removeStored('session', 'one')
  expect(readStored('session', 'one')).toBeNull()
  clearStored()
  expect(readStored('session', 'two')).toBeNull()
})

test("another tab's value is seen, and what is no JSON counts as nothing", () => {
  const stored = stubStorage(1)
  stored.set('key', '{"a":1}')
  expect(readStoredJson('local', 'key')).toEqual({ a: 1 })
  stored.set('key', '{"a":')
  expect(readStoredJson('local', 'key')).toBeNull()
  expect(readStoredJson('local', 'other')).toBeNull()
})
