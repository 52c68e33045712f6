import { expect, test } from 'vitest'
import { exchange, model } from '../testing/ask.ts'
import type { Media } from './media.ts'
import { planDelivery } from './plan-delivery.ts'

const blob = (hash: string, bytes = 1000) => ({ hash, bytes, mediaType: 'image/png' })
const size = { width: 100, height: 100 }
const picture = (hash: string, bytes?: number): Media => ({
  kind: 'picture',
  ...size,
  blob: blob(hash, bytes),
})
const frames = (count: number): Media => ({
  kind: 'frame_list',
  ...size,
  frames: Array.from({ length: count }, (_, at) => blob(`frame ${at}`)),
  fps: 2,
})
const address: Media = {
  kind: 'video',
  source: { url: 'https://example.com/a.mp4' },
  width: null,
  height: null,
  durationMs: null,
}
const plan = (media: Media[], canUpload = true, changes = {}) =>
  planDelivery([exchange({ media })], model(changes), canUpload).map(({ hash }) => hash)

test('What fits goes along', () => {
  expect(plan([picture('a'), frames(249), address])).toEqual([])
})

test('The last of what is above the number of data URIs is uploaded', () => {
  expect(plan([picture('a'), frames(251)])).toEqual(['frame 249', 'frame 250'])
})

test('What is too long for a data URI is uploaded, and leaves room for others', () => {
  const media = [picture('large', 9_000_000), picture('a'), picture('b'), picture('c')]
  expect(plan(media, true, { maxDataUris: 2 })).toEqual(['large', 'c'])
})

test('A file that is shown twice is uploaded once', () => {
  expect(plan([picture('large', 9_000_000), picture('large', 9_000_000)])).toEqual(['large'])
})

test('506 frames find a way, and 507 do not', () => {
  expect(plan([frames(506)])).toHaveLength(256)
  expect(() => plan([frames(507)])).toThrow(
    expect.objectContaining({ code: 'media_too_many', details: { count: 507, limit: 506 } }),
  )
})

test('Addresses count as well', () => {
  expect(() => plan([frames(506), address])).toThrow(
    expect.objectContaining({ code: 'media_too_many' }),
  )
})

test('Without uploads a picture that is too long for a data URI is refused', () => {
  expect(() => plan([picture('large', 9_000_000)], false)).toThrow(
    expect.objectContaining({ code: 'picture_refused' }),
  )
})
