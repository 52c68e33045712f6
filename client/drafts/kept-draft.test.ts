import { expect, test } from 'vitest'
import { parseDraft } from './kept-draft.ts'

const facts = { id: 'a', name: 'a.png', mediaType: 'image/png', tokens: 66 }
const size = { width: 64, height: 48 }
const picture = { ...facts, ...size, kind: 'picture', bytes: 9, original: 'impossible' }
const fitted = { ...size, bytes: 5, mediaType: 'image/jpeg' }
const video = {
  ...facts,
  kind: 'video',
  bytes: null,
  width: null,
  height: null,
  durationMs: null,
  url: 'https://example.org/a.mp4',
  delivery: 'url',
  deliveries: [],
}
const frames = { ...facts, ...size, kind: 'frame_list', bytes: 9, fps: 2, frames: ['a', 'b'] }
const item = { key: 'k', name: 'a.png', view: picture }

test('a kept draft comes back without what only the old page knew', () => {
  const stored = { text: 'Hi', attachments: [{ ...item, localUrl: 'blob:gone', progress: 0.5 }] }
  const restored = { bytes: 9, guess: 'picture', localUrl: null, progress: 1, error: null }
  expect(parseDraft(stored)).toEqual({ text: 'Hi', attachments: [{ ...item, ...restored }] })
})

test.each([
  ['a picture', picture],
  ['a fitted picture of several', { ...picture, fitted, pages: 3, original: 'possible' }],
  ['a video by URL', video],
  ['a video', { ...video, ...size, bytes: 9, durationMs: 6_000, delivery: 'upload' }],
  ['a frame list', frames],
])('%s is kept as it is', (_what, view) => {
  const draft = parseDraft({ text: '', attachments: [{ ...item, view }] })
  expect(draft?.attachments).toMatchObject([{ view, guess: view.kind }])
})

test.each([
  ['nothing', null],
  ['an item without a key', { ...item, key: 7 }],
  ['an item without a view', { ...item, view: null }],
  ['a kind that nobody knows', { ...item, view: { ...picture, kind: 'song' } }],
  ['a size in words', { ...item, view: { ...picture, width: '64' } }],
  ['a choice that does not exist', { ...item, view: { ...picture, original: 'maybe' } }],
  ['half a fitting', { ...item, view: { ...picture, fitted: { width: 1 } } }],
  ['a way that does not exist', { ...item, view: { ...video, deliveries: ['pigeon'] } }],
  ['a video of no known length', { ...item, view: { ...video, durationMs: '6' } }],
  ['frames without ids', { ...item, view: { ...frames, frames: [1, 2] } }],
])('%s is left out of a draft, and the rest stays', (_what, broken) => {
  const draft = parseDraft({ text: 'Hi', attachments: [broken, item] })
  expect(draft).toMatchObject({ text: 'Hi', attachments: [{ key: 'k' }] })
})

test.each([
  [null],
  ['text'],
  [[]],
  [{}],
  [{ text: 1, attachments: [] }],
  [{ text: 'Hi' }],
  [{ text: 'Hi', attachments: {} }],
])('%j is no draft', (stored) => {
  expect(parseDraft(stored)).toBeNull()
})
