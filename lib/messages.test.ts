import { expect, test } from 'vitest'
import { matchLocale } from './messages.ts'

test.each([
  [null, 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB,en;q=0.9,zh;q=0.1', 'en'],
  ['de-DE,de', 'en'],
  ['de,zh;q=0.5,en;q=0.4', 'zh-CN'],
  ['en;q=0.1, zh-Hans', 'zh-CN'],
])('%s reads %s', (header, locale) => {
  expect(matchLocale(header)).toBe(locale)
})
