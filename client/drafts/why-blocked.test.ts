import { expect, test } from 'vitest'
import { clientError } from '#client/api/client-error.ts'
import type { DraftAttachment } from '#client/state/draft.ts'
import { trayItem, videoView } from '#client/state/testing/items.ts'
import { whyBlocked } from './why-blocked.ts'

const qvq = { label: 'QVQ Max', video: true }
const blocked = (items: DraftAttachment[], model = qvq) => whyBlocked(items, model)
const pictures = (count: number) =>
  Array.from({ length: count }, (_, index) => trayItem(`picture ${index}`))
const pending = trayItem('on its way', { view: null })
const refused = trayItem('refused', { view: null, error: clientError('file_empty', false) })

test('nothing, and up to 20 attachments that are there, can be sent', () => {
  expect(blocked([])).toBeNull()
  expect(blocked(pictures(20))).toBeNull()
})

test('more than 20 pictures have to become frames, or fewer', () => {
  expect(blocked([...pictures(20), pending])).toEqual({
    text: 'tooManyPictures',
    values: { count: 21, limit: 20, extra: 1 },
  })
})

test('among more than 20 files there may be others than pictures', () => {
  expect(blocked([...pictures(22), trayItem('film', { view: videoView() })])).toEqual({
    text: 'tooManyFiles',
    values: { count: 23, limit: 20, extra: 3 },
  })
})

test('what is on its way, and then what was refused, holds the question back', () => {
  expect(blocked([refused, pending])?.text).toBe('waitForUploads')
  expect(blocked([...pictures(1), refused])?.text).toBe('removeFailed')
})

test('a video waits for a model that takes videos', () => {
  const film = trayItem('film', { view: videoView() })
  expect(blocked([film])).toBeNull()
  expect(blocked([film], { label: 'Ollama', video: false })).toMatchObject({
    text: 'noVideo',
    values: { model: 'Ollama' },
  })
})
