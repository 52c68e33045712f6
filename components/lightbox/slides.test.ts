import { expect, test } from 'vitest'
import { framesView, pictureView, videoView } from '#client/state/testing/items.ts'
import { slidesOf } from './slides.ts'

test('a picture is shown as it is where browsers can, and by its preview elsewhere', () => {
  const [png, heic] = slidesOf([
    pictureView({ id: 'a' }),
    pictureView({ id: 'b', mediaType: 'image/heic' }),
  ])
  expect(png?.src).toBe('/api/attachments/a/original')
  expect(heic?.src).toBe('/api/attachments/b/preview')
})

test('a frame list is its frames', () => {
  const slides = slidesOf([framesView({ frames: ['one', 'two'], name: 'film' })])
  expect(slides.map(({ name }) => name)).toEqual(['film (1/2)', 'film (2/2)'])
})

test('a picture that is two frames is two slides', () => {
  const slides = slidesOf([framesView({ frames: ['one', 'one'] })])
  expect(new Set(slides.map(({ id }) => id)).size).toBe(2)
})

test('nothing is shown from a foreign address', () => {
  expect(slidesOf([videoView({ url: 'https://example.org/film.mp4' })])).toEqual([])
})
