import { expect, test } from 'vitest'
import { markHits } from './mark-hits.ts'

const written = (text: string, ranges: [number, number][]) =>
  markHits(text, ranges)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

test.each<[string, [number, number][], string]>([
  ['nothing', [], 'nothing'],
  [
    'cells and cells',
    [
      [0, 5],
      [10, 15],
    ],
    '[cells] and [cells]',
  ],
  ['红细胞计数', [[1, 3]], '红[细胞]计数'],
  ['', [], ''],
])('%s with the hits %j reads %s', (text, ranges, expected) => {
  expect(written(text, ranges)).toBe(expected)
})
