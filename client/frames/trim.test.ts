import { expect, test } from 'vitest'
import { moveEnd, moveStart, POSITIONS, toPositions } from './choice.ts'

const all = { from: 0, to: 60 }

test('A handle moves in tenths of a second of a minute', () => {
  expect(moveStart(all, 31, 60)).toEqual({ from: 3.1, to: 60 })
  expect(moveEnd(all, 580, 60)).toEqual({ from: 0, to: 58 })
})

test('The handles stand where they were put', () => {
  const range = moveEnd(moveStart(all, 123, 60), 456, 60)
  expect(toPositions(range, 60)).toEqual({ start: 123, end: 456 })
})

test('The handles do not pass each other', () => {
  expect(moveStart({ from: 0, to: 30 }, 500, 60)).toEqual({ from: 29.4, to: 30 })
  expect(moveEnd({ from: 30, to: 60 }, 0, 60)).toEqual({ from: 30, to: 30.6 })
})

test('The end of an odd length can be reached', () => {
  expect(moveEnd({ from: 0, to: 1 }, POSITIONS, 61.237)).toEqual({ from: 0, to: 61.237 })
})
