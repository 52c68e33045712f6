import { expect, test } from 'vitest'
import type { PictureView } from '#lib/attachments/schema.ts'
import { modelFacts, modelRegistry } from '#lib/qvq/index.ts'
import { viewAsSent } from './view-as-sent.ts'

const models = modelRegistry()
const facts = (id: string) => {
  const entry = models.get(id)
  if (!entry) throw new Error(`${id} is a preset`)
  return modelFacts(entry)
}

const photo: PictureView = {
  id: '1',
  kind: 'picture',
  name: 'photo.jpg',
  mediaType: 'image/jpeg',
  bytes: 3_900_000,
  width: 4032,
  height: 3024,
  tokens: 1232,
  original: 'possible',
  fitted: { width: 1148, height: 840, bytes: 200_000, mediaType: 'image/jpeg' },
}

test('in the default model and resolution nothing changes', () => {
  expect(viewAsSent(photo, facts('qvq-max'), false)).toEqual(photo)
})

test('in high resolution the whole photo is sent, and costs what it costs', () => {
  const view = viewAsSent(photo, facts('qvq-max'), true)
  expect(view).toMatchObject({ tokens: 144 * 108 + 2 })
  expect(view).not.toHaveProperty('fitted')
})

test('another family of models has another grid', () => {
  const view = viewAsSent(photo, facts('qwen3-vl-plus'), false)
  expect(view).toMatchObject({ tokens: 1232, fitted: { width: 1312, height: 960 } })
})
