import { expect, test } from 'vitest'
import { groupByDate } from './group-by-date.ts'

/** In the time zone of whoever runs this. */
const row = (pinned: boolean, ...moment: [number, number, number, number?, number?]) => ({
  id: moment.join(),
  title: '',
  pinned,
  updatedAt: new Date(...moment).toISOString(),
  running: false,
})

test('rows stand under their day, week and month, and pinned ones apart', () => {
  const noon = new Date(2026, 2, 10, 12)
  const groups = groupByDate(
    [
      row(true, 2020, 0, 1),
      row(false, 2026, 2, 10, 23, 59),
      row(false, 2026, 2, 10, 0, 0),
      row(false, 2026, 2, 9, 23, 59),
      row(false, 2026, 2, 8, 23, 59),
      row(false, 2026, 2, 3, 0, 0),
      row(false, 2026, 2, 2, 23, 59),
      row(false, 2026, 1, 8, 0, 0),
      row(false, 2026, 1, 7, 23, 59),
      row(false, 2026, 1, 1, 0, 0),
      row(false, 2026, 0, 31, 23, 59),
      row(false, 2025, 0, 31),
    ],
    noon,
  )
  expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
    ['pinned', 1],
    ['today', 2],
    ['yesterday', 1],
    ['week', 2],
    ['month', 2],
    [new Date(2026, 1), 2],
    [new Date(2026, 0), 1],
    [new Date(2025, 0), 1],
  ])
})

test('a clock ahead of this one counts as today', () => {
  const groups = groupByDate([row(false, 2026, 2, 11)], new Date(2026, 2, 10))
  expect(groups).toMatchObject([{ name: 'today' }])
})
