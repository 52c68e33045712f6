import { expect, test } from 'vitest'
import { parseUrl } from './parse-url.ts'

test('An address keeps its query and loses its fragment', () => {
  expect(parseUrl(' https://Example.org/a b?c=d#e ').href).toBe('https://example.org/a%20b?c=d')
})

test.each([
  'nothing',
  '',
  '/etc/passwd',
  '//example.org/a.png',
  'file:///etc/passwd',
  'ftp://example.org/a.png',
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  'http://',
  'http://user:secret@example.org/',
  'http://user@example.org/',
  'http://example.org:99999/',
  `http://example.org/${'x'.repeat(5000)}`,
])('%s is refused', (text) => {
  expect(() => parseUrl(text)).toThrow('url_invalid')
})
