import { expect, test } from 'vitest'
import { searchSnippet } from './search-snippet.ts'

function marked(text: string, ...words: string[]): string[] | undefined {
  const snippet = searchSnippet(text, words)
  return snippet?.ranges.map(([start, end]) => snippet.text.slice(start, end))
}

test('Every hit of every word is marked, in the text’s own case', () => {
  expect(marked('Cells, cell walls and 细胞', 'CELL', '细胞')).toEqual(['Cell', 'cell', '细胞'])
})

test('Hits that overlap or touch are one', () => {
  expect(marked('banana', 'ana', 'nan')).toEqual(['anana'])
})

test.each([
  ['𝒳𝒴 before a hit', 'hit'],
  ['😀😀😀 hit', 'hit'],
  ['İİİ and ß, ẞ: hit', 'hit'],
  ['𠮷'.repeat(200), '𠮷𠮷'],
])('Where letters are long or grow, what is marked is what was asked for: %s', (text, word) => {
  expect(new Set(marked(text, word)?.join('').match(new RegExp(word, 'gu')))).toEqual(
    new Set([word]),
  )
})

test('A long text is cut around the first hit, never within a character', () => {
  for (const lead of ['', 'a']) {
    const snippet = searchSnippet(`${lead}${'😀'.repeat(100)}hit${'😀'.repeat(100)}`, ['hit'])
    expect(snippet?.text).toMatch(/^…(😀)+hit(😀)+…$/u)
    expect(snippet?.text.length).toBeLessThan(125)
    expect(snippet?.text.isWellFormed()).toBe(true)
  }
})

test('A snippet is one line', () => {
  expect(searchSnippet('one\ntwo\thit', ['hit'])?.text).toBe('one two hit')
})

test('Without a hit there is no snippet', () => {
  expect(searchSnippet('nothing', ['hit'])).toBeNull()
})
