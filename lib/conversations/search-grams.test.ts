import { expect, test } from 'vitest'
import { searchGrams } from './search-grams.ts'

test.each([
  ['a', 1],
  ['的', 1],
  ['ab', 1],
  ['细胞', 1],
  ['cell', 2],
  ['显微镜', 2],
  ['dna双螺旋', 4],
  ['😀', 1],
])('%s is asked for by as few grams as tell it', (word, count) => {
  expect(searchGrams(word)).toHaveLength(count)
})
