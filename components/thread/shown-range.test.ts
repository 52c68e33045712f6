import { expect, test } from 'vitest'
import { endOf, toBounds, toRange, withEarlier, withLater, withTurn } from './shown-range.ts'

const path = (length: number, from = 0) =>
  Array.from({ length }, (_, index) => ({ parentId: index + from ? `${index + from - 1}` : null }))
const turns = path(1_000)

test('Of a long path the end is shown, and it stays when earlier turns arrive', () => {
  const range = toRange(path(30, 970), endOf(path(30, 970)))
  expect(toBounds(turns, range)).toEqual({ start: 980, end: 1_000 })
})

test('What goes to the end grows with the path, and what does not stays', () => {
  const longer = path(1_001)
  expect(toBounds(longer, toRange(turns, endOf(turns)))).toEqual({ start: 980, end: 1_001 })
  const inside = { start: 40, end: 60 }
  expect(toBounds(longer, toRange(turns, inside))).toEqual(inside)
})

test('A path that ends before the range does is shown to its end', () => {
  const range = toRange(turns, { start: 40, end: 60 })
  expect(toBounds(path(50), range)).toEqual({ start: 40, end: 50 })
  expect(toBounds(path(40), range)).toBeNull()
})

test('A turn is brought in together with what lies between, unless that is much', () => {
  const end = endOf(turns)
  expect(withTurn(end, 990)).toBe(end)
  expect(withTurn(end, 960)).toEqual({ start: 960, end: 1_000 })
  expect(withTurn(end, 0)).toEqual({ start: 0, end: 20 })
  expect(withTurn({ start: 0, end: 20 }, 500)).toEqual({ start: 500, end: 520 })
})

test('At either end more is shown, and never what is not there', () => {
  expect(withEarlier({ start: 7, end: 30 })).toEqual({ start: 0, end: 30 })
  const range = toRange(turns, withLater({ start: 900, end: 990 }))
  expect(toBounds(turns, range)).toEqual({ start: 900, end: 1_000 })
})
