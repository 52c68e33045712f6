import { expect, test } from 'vitest'
import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { appendPage, inOrder, mergeFirstPage, withFound } from './merge-list.ts'

const row = (id: string, day: number, fields: Partial<ConversationSummary> = {}) => ({
  id,
  title: id,
  pinned: false,
  updatedAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  running: false,
  ...fields,
})
const ids = ({ items }: { items: ConversationSummary[] }) => items.map(({ id }) => id)
const shown = { items: [row('d', 4), row('c', 3), row('b', 2), row('a', 1)], nextCursor: 'after a' }
const first = (...items: ConversationSummary[]) => ({ items, nextCursor: 'after the first page' })

test('a first page that is as it was changes nothing, also when more is shown', () => {
  expect(mergeFirstPage(shown, first(row('d', 4), row('c', 3)))).toBe(shown)
})

test('a changed row is a new object, the others stay, and so do the rows further down', () => {
  const merged = mergeFirstPage(shown, first(row('d', 4, { running: true }), row('c', 3)))
  expect(merged.items[0]).toMatchObject({ id: 'd', running: true })
  expect(merged.items[1]).toBe(shown.items[1])
  expect(ids(merged)).toEqual(['d', 'c', 'b', 'a'])
  expect(merged.nextCursor).toBe('after a')
})

test('a row that moved up is listed once, and a row that went from the first page is gone', () => {
  expect(ids(mergeFirstPage(shown, first(row('a', 5), row('c', 3))))).toEqual(['a', 'c', 'b'])
})

test('a first page that is all there is leaves nothing else', () => {
  const all = { items: [row('c', 3)], nextCursor: null }
  expect(mergeFirstPage(shown, all)).toEqual(all)
})

test('a row that a search has told of is as the search knows it, and what it found is not kept', () => {
  const match = { turnId: null, field: 'title', text: 'new', ranges: [] } as const
  const now = row('a', 1, { title: 'new' })
  const merged = withFound(shown, [{ ...now, match: { ...match, ranges: [] } }, row('z', 9)])
  expect(merged.items).toEqual([...shown.items.slice(0, 3), now])
  expect(withFound(shown, [row('b', 2)])).toBe(shown)
})

test('a page that comes late takes its place without repeats', () => {
  const page = { items: [row('a', 1), row('z', 0)], nextCursor: null }
  expect(ids(appendPage(shown, 'after a', page))).toEqual(['d', 'c', 'b', 'a', 'z'])
  expect(appendPage(shown, 'after a', page).nextCursor).toBeNull()
  expect(appendPage(shown, 'overtaken', page).nextCursor).toBe('after a')
})

test('pinned rows come first, then the last used, then the higher id', () => {
  const items = [row('a', 1), row('b', 1), row('c', 2), row('p', 0, { pinned: true })]
  expect(inOrder(items).map(({ id }) => id)).toEqual(['p', 'c', 'b', 'a'])
})
