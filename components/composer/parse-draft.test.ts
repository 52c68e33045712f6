import { expect, test } from 'vitest'
import { parseDraft } from './parse-draft.ts'

const view = {
  id: 'a',
  kind: 'picture',
  name: 'a.png',
  mediaType: 'image/png',
  bytes: 9,
  width: 64,
  height: 48,
  tokens: 66,
}
const item = { key: 'k', name: 'a.png', bytes: 9, view }

test('a kept draft comes back without what only the old page knew', () => {
  const stored = { text: 'Hi', attachments: [{ ...item, localUrl: 'blob:gone', progress: 0.5 }] }
  const restored = { ...item, localUrl: null, progress: 1, error: null }
  expect(parseDraft(stored)).toEqual({ text: 'Hi', attachments: [restored] })
})

test.each([
  [null],
  ['text'],
  [[]],
  [{}],
  [{ text: 1, attachments: [] }],
  [{ text: 'Hi' }],
  [{ text: 'Hi', attachments: {} }],
  [{ text: 'Hi', attachments: [null] }],
  [{ text: 'Hi', attachments: [{ ...item, key: 7 }] }],
  [{ text: 'Hi', attachments: [{ ...item, view: null }] }],
  [{ text: 'Hi', attachments: [{ ...item, view: { ...view, width: '64' } }] }],
])('%j is no draft', (stored) => {
  expect(parseDraft(stored)).toBeNull()
})
