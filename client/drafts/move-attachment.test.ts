import { expect, test } from 'vitest'
import { reorder } from './move-attachment.ts'

const items = ['a', 'b', 'c', 'd'].map((key) => ({ key }))
const order = (from: string, to: string) =>
  reorder(items, from, to)
    .map(({ key }) => key)
    .join('')

test.each([
  ['a', 'c', 'bcad'],
  ['d', 'a', 'dabc'],
  ['b', 'c', 'acbd'],
  ['b', 'b', 'abcd'],
  ['b', 'gone', 'abcd'],
  ['gone', 'b', 'abcd'],
])('%s moved to the place of %s gives %s', (from, to, after) => {
  expect(order(from, to)).toBe(after)
})
