import { expect, test } from 'vitest'
import english from '#messages/en.json'
import chinese from '#messages/zh-CN.json'

function keys(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, child]) =>
    typeof child === 'string' ? [`${prefix}${key}`] : keys(child, `${prefix}${key}.`),
  )
}

function placeholders(value: object): string[][] {
  return Object.values(value).flatMap((child) =>
    typeof child === 'string'
      ? [Array.from(child.matchAll(/\{(\w+)/g), ([, name = '']) => name).sort()]
      : placeholders(child),
  )
}

test('every text exists in both languages', () => {
  expect(keys(chinese)).toEqual(keys(english))
})

test('a translation has the placeholders of its original', () => {
  expect(placeholders(chinese)).toEqual(placeholders(english))
})
