import { expect, test } from 'vitest'
import { clientError } from '#client/api/client-error.ts'
import { framesView, trayItem, videoView } from '#client/state/testing/items.ts'
import { numberPictures } from './number-pictures.ts'

test('pictures are numbered in their order; videos, frames and refused files are not counted', () => {
  const items = [
    trayItem('a'),
    trayItem('film', { view: videoView() }),
    trayItem('refused', { view: null, error: clientError('file_empty', false) }),
    trayItem('b'),
    trayItem('frames', { view: framesView() }),
    trayItem('on its way', { view: null }),
    trayItem('video on its way', { view: null, guess: 'video' }),
    trayItem('c'),
  ]
  expect([...numberPictures(items)]).toEqual([
    ['a', 1],
    ['b', 2],
    ['on its way', 3],
    ['c', 4],
  ])
})
