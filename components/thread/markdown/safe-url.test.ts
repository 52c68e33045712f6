import { expect, test } from 'vitest'
import { safeUrl } from './safe-url.ts'

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example/x',
  '/api/shares',
  'blob:http://x',
])('%s is no link', (url) => {
  expect(safeUrl(url)).toBeNull()
})

test.each(['https://example.org/a?b#c', 'http://example.org', 'mailto:a@example.org'])(
  '%s is a link',
  (url) => {
    expect(safeUrl(url)).toBe(url)
  },
)
