import { expect, test } from 'vitest'
import { pathToRoot } from './turn-tree.ts'

const turn = (id: string, parentId: string | null) => ({ id, parentId })
const ids = (path: { id: string }[]) => path.map(({ id }) => id).join('')

test('The path goes from the root to the turn and past no sibling', () => {
  const tree = [turn('a', null), turn('b', 'a'), turn('x', 'a'), turn('c', 'b')]
  expect(ids(pathToRoot(tree, 'c'))).toBe('abc')
  expect(ids(pathToRoot(tree, 'x'))).toBe('ax')
})

test('Without a turn there is no path', () => {
  expect(pathToRoot([turn('a', null)], null)).toEqual([])
  expect(pathToRoot([turn('a', null)], 'z')).toEqual([])
})

test('A cycle ends', () => {
  expect(ids(pathToRoot([turn('a', 'b'), turn('b', 'a')], 'a'))).toBe('ba')
})
