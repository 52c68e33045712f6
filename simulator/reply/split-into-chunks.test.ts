import { expect, test } from 'vitest'
import { splitIntoChunks } from './split-into-chunks.ts'

test.each([
  ['', 0],
  ['  two words \n\n', 3],
  ['图片里有什么', 3],
  ['🙂🙂 mixed 中文, with $x$ and a-very-long-word', 10],
])('The pieces of %j join to the same text', (text, count) => {
  const chunks = splitIntoChunks(text)
  expect(chunks.join('')).toBe(text)
  expect(chunks).toHaveLength(count)
})
