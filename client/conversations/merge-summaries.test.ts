import { expect, test } from 'vitest'
import type { ConversationSummary, SearchMatch } from '#lib/conversations/schema.ts'
import { withChange } from './merge-summaries.ts'

const row: ConversationSummary = {
  id: 'a',
  title: 'Red cells',
  pinned: false,
  updatedAt: '2026-01-01T00:00:00.000Z',
  running: false,
}
const inTitle: SearchMatch = { turnId: null, field: 'title', text: 'Red cells', ranges: [[0, 3]] }
const inAnswer: SearchMatch = { ...inTitle, turnId: 't', field: 'answer' }

test('A row found by its title shows a new title and not what was found', () => {
  const found = { ...row, match: inTitle }
  expect(withChange(found, { title: 'Blue' })).toEqual({ ...row, title: 'Blue' })
  expect(withChange(found, { pinned: true })).toEqual({ ...found, pinned: true })
})

test('A row found by an answer stays found under a new title', () => {
  const found = { ...row, match: inAnswer }
  expect(withChange(found, { title: 'Blue' })).toEqual({ ...found, title: 'Blue' })
})
