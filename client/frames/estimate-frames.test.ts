import { expect, test } from 'vitest'
import { frameListTokens } from '#lib/qvq/schema.ts'
import { estimateFrameSize } from './estimate-frames.ts'

const qvq = {
  patch: 28,
  minFramePixels: 52_685,
  maxFramePixels: 501_760,
  maxFilmPixels: 51_380_224,
  minFrames: 4,
  maxFrames: 512,
}
const fullHd = { width: 1920, height: 1080 }

test('A frame is sent at the size at which it is read, and costs the same', () => {
  const sent = estimateFrameSize(fullHd, 64, qvq)
  expect(sent).toEqual({ width: 924, height: 504 })
  expect(frameListTokens(sent, 64, qvq)).toBe(frameListTokens(fullHd, 64, qvq))
})

test('Many frames share the pixels of the film', () => {
  expect(estimateFrameSize(fullHd, 512, qvq)).toEqual({ width: 588, height: 336 })
})

test('A small video keeps its size', () => {
  expect(estimateFrameSize({ width: 640, height: 360 }, 64, qvq)).toEqual({
    width: 640,
    height: 360,
  })
})
