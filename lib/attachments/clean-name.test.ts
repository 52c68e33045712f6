import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\photos\\cat.png', 'cat.png'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['a\0b\nc.png', 'abc.png'],
  ['几何题.png', '几何题.png'],
  ['', 'picture'],
  ['..//', 'picture'],
])('%j becomes %j', (name, cleaned) => {
  expect(cleanName(name)).toBe(cleaned)
})

test('a long name keeps its beginning and its extension', () => {
  const cleaned = cleanName(`${'x'.repeat(300)}.png`)
  expect(Array.from(cleaned)).toHaveLength(120)
  expect(cleaned).toMatch(/^x+….*\.png$/)
})
