import { expect, test } from 'vitest'
import { picturesToLeaveOut } from './pictures-to-leave-out.ts'

const history = ['oldest', 'older', 'old'].map((id) => ({ id, name: `${id}.png`, tokens: 100 }))
const next = (total: number) => ({
  history,
  estimate: { total },
  model: { maxInputTokens: 1000 },
})

test.each([
  [1000, []],
  [1001, ['oldest']],
  [1100, ['oldest']],
  [1101, ['oldest', 'older']],
  [9999, ['oldest', 'older', 'old']],
])('%i tokens of 1,000: %j are offered', (total, expected) => {
  expect(picturesToLeaveOut(next(total)).map(({ id }) => id)).toEqual(expected)
})
