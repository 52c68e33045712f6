import { expect, test } from 'vitest'
import { pickOverview } from './pick-overview.ts'

const frameAt = (seconds: number) => ({
  seconds,
  size: { width: 4, height: 3 },
  blob: new Blob(),
  thumbnailUrl: `blob:${seconds}`,
})

test('Each part of a film is shown by the frame nearest to its middle, if it has any', () => {
  const frames = [0, 4, 6, 26, 39.9].map(frameAt)
  const slots = pickOverview(frames, { duration: 40, slots: 4 })
  expect(slots.map(({ frame }) => frame?.seconds ?? null)).toEqual([4, null, 26, 39.9])
})

test('A frame at the very end belongs to the last part', () => {
  const slots = pickOverview([frameAt(40)], { duration: 40, slots: 4 })
  expect(slots.at(-1)?.frame?.seconds).toBe(40)
})
