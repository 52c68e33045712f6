import { expect, test } from 'vitest'
import { fitToPatches, pictureTokens } from './picture-tokens.ts'

const normal = { patch: 28, minPixels: 4 * 784, maxPixels: 1280 * 784 }
const highResolution = { ...normal, maxPixels: 16_384 * 784 }

test.each([
  [1024, 406, 520],
  [1920, 1080, 1224],
  [1280, 1280, 1227],
])('%i×%i costs %i tokens, as the service counts', (width, height, tokens) => {
  expect(pictureTokens({ width, height }, normal)).toBe(tokens)
})

test('1280×1280 costs 2,118 tokens in high resolution', () => {
  expect(pictureTokens({ width: 1280, height: 1280 }, highResolution)).toBe(2118)
})

test('a 12-megapixel photo is read at 1148×840', () => {
  expect(fitToPatches({ width: 4032, height: 3024 }, normal)).toEqual({ width: 1148, height: 840 })
})

test('a tiny picture is read at no less than four patches', () => {
  expect(pictureTokens({ width: 11, height: 11 }, normal)).toBe(6)
})

test('the narrowest picture allowed still has one patch on its short side', () => {
  expect(fitToPatches({ width: 40_000, height: 200 }, normal).height).toBe(56)
})

test.each([
  [70, 84, 56 * 84],
  [98, 84, 112 * 84],
  [42, 154, 56 * 168],
])('Half a patch goes to the even neighbour: %i×%i', (width, height, pixels) => {
  const fitted = fitToPatches({ width, height }, normal)
  expect(fitted.width * fitted.height).toBe(pixels)
})
