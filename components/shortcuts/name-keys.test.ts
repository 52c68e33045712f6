import { expect, test } from 'vitest'
import { ACTIONS, BINDINGS } from './bindings.ts'
import { nameKeys } from './name-keys.ts'

test('keys are named as the reader’s own keyboard has them', () => {
  expect(nameKeys('new', false)).toEqual(['Ctrl', 'Shift', 'Enter'])
  expect(nameKeys('new', true)).toEqual(['⌘', '⇧', '↩'])
  expect(nameKeys('stop', false)).toEqual(['Esc'])
  expect(nameKeys('help', false)).toEqual(['Ctrl', '/'])
})

test('no two actions share their keys', () => {
  expect(new Set(Object.values(BINDINGS)).size).toBe(ACTIONS.length)
})
