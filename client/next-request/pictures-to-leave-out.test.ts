import { expect, test } from 'vitest'
import { picturesToLeaveOut } from './pictures-to-leave-out.ts'

const history = ['oldest', 'older', 'old'].map((id) => {
  return { id, name: `${id}.png`, tokens: 100, count: 10 }
})

test.each([
  [1000, 500, []],
  [1001, 500, ['oldest']],
  [1100, 500, ['oldest']],
  [1101, 500, ['oldest', 'older']],
  [9999, 500, ['oldest', 'older', 'old']],
  [1000, 506, []],
  [1000, 507, ['oldest']],
  [1101, 507, ['oldest', 'older']],
  [1001, 520, ['oldest', 'older']],
])('%i tokens of 1,000 and %i media of 506: %j are offered', (total, count, expected) => {
  const limits = { model: { maxInputTokens: 1000 }, media: { count, limit: 506 } }
  const offered = picturesToLeaveOut({ history, estimate: { total }, ...limits })
  expect(offered.map(({ id }) => id)).toEqual(expected)
})
