import { expect, test } from 'vitest'
import { pictureTokens } from '#lib/qvq/index.ts'
import { drawnSize, fitPicture } from './fit-picture.ts'

const grid = { patch: 28, minPixels: 4 * 784, maxPixels: 1280 * 784 }
const photo = (width: number, height: number) => ({ mediaType: 'image/jpeg', width, height })

test('A picture that the service would not shrink keeps its pixels', () => {
  const size = { width: 992, height: 812 }
  expect(fitPicture(photo(992, 812), grid)).toEqual({ frame: size, content: size })
})

test('A larger one gets the size that the service would shrink it to', () => {
  const size = { width: 1148, height: 840 }
  expect(fitPicture(photo(4032, 3024), grid)).toEqual({ frame: size, content: size })
})

test('200:1 is sent as it is, 201:1 gets margins', () => {
  expect(fitPicture(photo(2200, 11), grid).frame).toEqual({ width: 2200, height: 11 })
  expect(fitPicture(photo(2211, 11), grid)).toEqual({
    frame: { width: 2211, height: 12 },
    content: { width: 2211, height: 11 },
  })
  expect(fitPicture(photo(11, 2211), grid)).toEqual({
    frame: { width: 12, height: 2211 },
    content: { width: 11, height: 2211 },
  })
})

test.each([
  [40_000, 200],
  [100_000, 11],
  [11, 100_000],
  [16_000, 81],
])('%i × %i is sent within 200:1, and shrunk once only', (width, height) => {
  const { frame, content } = fitPicture(photo(width, height), grid)
  const sides = [frame.width, frame.height].sort((one, other) => one - other)
  expect((sides[1] ?? 0) / (sides[0] ?? 1)).toBeLessThanOrEqual(200)
  expect(content.width).toBeLessThanOrEqual(frame.width)
  expect(content.height).toBeLessThanOrEqual(frame.height)
  expect(Math.min(content.width, content.height)).toBeGreaterThan(0)
  expect(fitPicture(photo(frame.width, frame.height), grid).frame).toEqual(frame)
  expect(pictureTokens(frame, grid)).toBeLessThanOrEqual(1282)
})

test('A drawing has at least 512 pixels on its longer side, and its own size beyond that', () => {
  const drawing = { mediaType: 'image/svg+xml', width: 24, height: 12 }
  expect(drawnSize(drawing)).toEqual({ width: 512, height: 256 })
  expect(drawnSize({ ...drawing, width: 998, height: 243 })).toEqual({ width: 998, height: 243 })
})
