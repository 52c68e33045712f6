import { expect, test } from 'vitest'
import { withoutInvisible } from './invisible.ts'

test.each([
  ['  plain ', 'plain'],
  ['photo\u202egpj.exe\u0007', 'photogpj.exe'],
  ['a\u200bb\u2060c\u00ad', 'abc'],
  ['👩‍🔬 می‌خواهم', '👩‍🔬 می‌خواهم'],
  ['\u200f\u200b\u2028', ''],
  ['\u200d\u200d', ''],
  ['\u0301', ''],
])('%j is shown as %j', (text, shown) => {
  expect(withoutInvisible(text)).toBe(shown)
})
