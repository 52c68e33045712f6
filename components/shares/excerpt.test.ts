import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('an excerpt is plain text', () => {
  expect(
    excerpt('## Result\n\nIt is **blue**: `x` and \\( x^2 \\), see [here](https://a.example).'),
  ).toBe('Result It is blue: x and x^2 , see here.')
})

test('an excerpt is short, and cut between characters', () => {
  const long = excerpt('😀'.repeat(500))
  expect(Array.from(long)).toHaveLength(201)
  expect(long.endsWith('😀…')).toBe(true)
})
