import { expect, test } from 'vitest'
import { clientError } from '#components/workspace/client-error.ts'
import { trayItem, videoView } from './testing/items.ts'
import { whyBlocked } from './why-blocked.ts'

const pictures = (count: number) =>
  Array.from({ length: count }, (_, index) => trayItem(`picture ${index}`))
const pending = trayItem('on its way', { view: null })
const refused = trayItem('refused', { view: null, error: clientError('file_empty', false) })

test('nothing, and up to 20 attachments that are there, can be sent', () => {
  expect(whyBlocked([])).toBeNull()
  expect(whyBlocked(pictures(20))).toBeNull()
})

test('more than 20 pictures have to become frames, or fewer', () => {
  expect(whyBlocked([...pictures(20), pending])).toEqual({
    text: 'tooManyPictures',
    values: { count: 21, limit: 20, extra: 1 },
  })
})

test('among more than 20 files there may be others than pictures', () => {
  expect(whyBlocked([...pictures(22), trayItem('film', { view: videoView() })])).toEqual({
    text: 'tooManyFiles',
    values: { count: 23, limit: 20, extra: 3 },
  })
})

test('what is on its way, and then what was refused, holds the question back', () => {
  expect(whyBlocked([refused, pending])?.text).toBe('waitForUploads')
  expect(whyBlocked([...pictures(1), refused])?.text).toBe('removeFailed')
})
