import { expect, test } from 'vitest'
import { canSendOriginal, sendsOriginal } from './send-original.ts'

const model = { maxDataUriLength: 10_485_760 }
const picture = {
  mediaType: 'image/jpeg',
  width: 4032,
  height: 3024,
  sendOriginal: false,
  blob: { bytes: 3_900_000 },
}

test('A photo can be sent as it is, and is when its owner wants that', () => {
  expect(canSendOriginal(picture, model)).toBe(true)
  expect(sendsOriginal(picture, model)).toBe(false)
  expect(sendsOriginal({ ...picture, sendOriginal: true }, model)).toBe(true)
})

test.each([
  ['a format that the service does not list', { mediaType: 'image/heic' }],
  ['a ratio above 200:1', { width: 2201, height: 11 }],
  ['a side of 10 pixels', { width: 10 }],
  ['no file', { blob: null }],
  // 'data:image/jpeg;base64,' and 4 characters for 3 bytes: exactly the length that is refused.
  ['a data URI as long as the limit', { blob: { bytes: ((10_485_760 - 24) / 4) * 3 + 1 } }],
])('%s cannot, whatever its owner wants', (_, change) => {
  const changed = { ...picture, ...change, sendOriginal: true }
  expect(canSendOriginal(changed, model)).toBe(false)
  expect(sendsOriginal(changed, model)).toBe(false)
})

test('A byte less than that can', () => {
  const blob = { bytes: Math.floor((10_485_759 - 23) / 4) * 3 }
  expect(canSendOriginal({ ...picture, blob }, model)).toBe(true)
})
