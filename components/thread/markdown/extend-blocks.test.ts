import { expect, test } from 'vitest'
import { extendBlocks, type SplitText } from './extend-blocks.ts'
import { splitMarkdown } from './lexer.ts'

const answer = [
  '# Title\n\nSome *text*.\n\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n\n',
  '$$\nx\n$$\n\n- one\n- two\n\n  more of two\n\n',
  '```js\nconst a = 1\n\n# not a title\n```\n\nEnd',
].join('')

test('blocks found while the text grows are those of the whole text', () => {
  let state: SplitText = { text: '', blocks: [] }
  for (let length = 1; length <= answer.length; length++) {
    const text = answer.slice(0, length)
    state = extendBlocks(state, text, splitMarkdown)
    expect(state.blocks.join('')).toBe(text)
  }
  expect(state.blocks).toEqual(splitMarkdown(answer))
})

test('finished blocks are not split again', () => {
  const first = extendBlocks({ text: '', blocks: [] }, answer, splitMarkdown)
  const seen: string[] = []
  extendBlocks(first, `${answer} more`, (text) => {
    seen.push(text)
    return splitMarkdown(text)
  })
  expect(seen).toHaveLength(1)
  expect(seen[0]?.length).toBeLessThan(answer.length / 2)
})
