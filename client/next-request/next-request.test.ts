import { expect, test } from 'vitest'
import type { FrameListView, PictureView } from '#lib/attachments/schema.ts'
import { modelFacts, modelRegistry } from '#lib/qvq/index.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { nextRequest, repeatTurns } from './next-request.ts'

const entry = modelRegistry().get('qvq-max')
if (!entry) throw new Error('qvq-max is a preset')
const counting = {
  model: modelFacts(entry),
  highResolution: false,
  instructions: '',
  uploads: true,
}

const picture = (id: string, width: number, height: number): PictureView => ({
  id,
  kind: 'picture',
  name: `${id}.png`,
  mediaType: 'image/png',
  bytes: 1,
  width,
  height,
  tokens: 0,
  original: 'impossible',
})

const turn = (id: string, fields: Partial<TurnView> = {}): TurnView => ({
  id,
  parentId: null,
  status: 'complete',
  text: 'What?',
  answer: 'That.',
  attachments: [],
  model: 'qvq-max',
  usage: null,
  reasoningMs: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...fields,
})

test('pictures of the history and of the draft are counted, by the vendor’s arithmetic', () => {
  const past = repeatTurns([turn('1', { attachments: [picture('a', 1920, 1080)] })], [], counting)
  const next = nextRequest(past, { text: '', views: [picture('b', 1280, 1280)] })
  expect(next.estimate.image).toBe(1224 + 1227)
  expect(next.history).toEqual([{ id: 'a', name: 'a.png', tokens: 1224, count: 1 }])
  expect(next.draft?.media).toMatchObject([{ attachmentId: 'b', tokens: 1227 }])
})

test('high resolution counts every picture anew', () => {
  const high = { ...counting, highResolution: true }
  const past = repeatTurns([turn('1', { attachments: [picture('a', 1280, 1280)] })], [], high)
  expect(past.estimate.image).toBe(2118)
})

test('what was left out and what was refused costs nothing', () => {
  const refused = { code: 'picture_refused', message: '', retryable: false, requestId: '' }
  const turns = [
    turn('1', { attachments: [picture('a', 640, 480), picture('b', 640, 480)] }),
    turn('2', { attachments: [picture('c', 640, 480)], error: refused }),
  ]
  expect(repeatTurns(turns, ['a'], counting).attachments.map(({ id }) => id)).toEqual(['b'])
})

test('an empty draft adds nothing', () => {
  const past = repeatTurns([turn('1')], [], counting)
  const next = nextRequest(past, { text: ' \n', views: [] })
  expect(next.draft).toBeNull()
  expect(next.estimate).toBe(past.estimate)
})

test.each([
  [true, 506],
  [false, 250],
])(
  'every frame is one of what a request may carry; with uploads (%s) that is %i',
  (uploads, limit) => {
    const { original, ...facts } = picture('film', 64, 48)
    const frames = Array<string>(300).fill('frame')
    const film: FrameListView = { ...facts, kind: 'frame_list', fps: 2, frames }
    const past = repeatTurns([turn('1', { attachments: [film] })], [], { ...counting, uploads })
    const next = nextRequest(past, { text: '', views: [film, picture('b', 64, 48)] })
    expect(next.media).toEqual({ count: 601, limit })
  },
)
