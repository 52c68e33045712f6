import { expect, test } from 'vitest'
import type { TurnView } from '#lib/turns/schema.ts'
import { pathToHead } from './path-to-head.ts'

function turn(id: string, parentId: string | null): TurnView {
  return {
    id,
    parentId,
    status: 'complete',
    text: id,
    answer: '',
    attachments: [],
    model: 'qvq-max',
    usage: null,
    reasoningMs: null,
    createdAt: '2026-11-22T00:00:00.000Z',
  }
}

const tree = [
  turn('root', null),
  turn('first', 'root'),
  turn('second', 'root'),
  turn('leaf', 'second'),
]

function shown(headTurnId: string | null, turns = tree) {
  return pathToHead({ id: 'c', title: '', model: '', headTurnId, turns }).map(({ id }) => id)
}

test('the path runs from the root to the head and leaves siblings out', () => {
  expect(shown('leaf')).toEqual(['root', 'second', 'leaf'])
  expect(shown('first')).toEqual(['root', 'first'])
  expect(shown(null)).toEqual([])
})

test('a loop in the data ends the path', () => {
  expect(shown('a', [turn('a', 'b'), turn('b', 'a')])).toEqual(['b', 'a'])
})
