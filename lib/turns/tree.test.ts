import { expect, test } from 'vitest'
import { childrenByParent, newestLeaf, turnsBelow } from './turn-tree.ts'

const turn = (id: string, parentId: string | null, second = 0) => ({
  id,
  parentId,
  createdAt: new Date(second * 1_000).toISOString(),
})
const ids = (turns: readonly { id: string }[] | undefined) => turns?.map(({ id }) => id).join('')

const turns = [
  turn('a', null, 1),
  turn('b', 'a', 2),
  turn('c', 'b', 3),
  turn('d', 'b', 4),
  turn('x', 'a', 5),
  turn('y', null, 6),
]
const tree = childrenByParent(turns)

test('The versions of a turn are the children of its parent, and roots are versions of each other', () => {
  expect(ids(tree.get('a'))).toBe('bx')
  expect(ids(tree.get(null))).toBe('ay')
})

test('What is below a turn is neither itself nor its siblings', () => {
  expect(ids(turnsBelow(tree, 'b'))).toBe('cd')
  expect(turnsBelow(tree, 'x')).toEqual([])
})

test('The newest leaf is the last one asked, however deep; a leaf is its own', () => {
  expect(newestLeaf(tree, 'a')).toBe('x')
  expect(newestLeaf(tree, 'b')).toBe('d')
  expect(newestLeaf(tree, 'y')).toBe('y')
})

test('Of leaves of the same moment the one with the greater id is the newest', () => {
  const same = childrenByParent([turn('a', null), turn('c', 'a', 2), turn('b', 'a', 2)])
  expect(newestLeaf(same, 'a')).toBe('c')
})

test('A path of 10,000 turns is walked to its end, and a cycle ends the walk', () => {
  const long = Array.from({ length: 10_000 }, (_, n) => turn(`${n}`, n ? `${n - 1}` : null, n))
  expect(newestLeaf(childrenByParent(long), '0')).toBe('9999')
  const cycle = childrenByParent([turn('a', 'b'), turn('b', 'a')])
  expect(ids(turnsBelow(cycle, 'a'))).toBe('ba')
})
