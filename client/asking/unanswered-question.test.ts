import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const place = { key: 'conversation', conversationId: 'conversation', parentId: 'first' }
const words = { text: 'Why?', attachmentIds: ['a', 'b'] }

/** Loads the module as a newly opened page does: with the stored questions, without the memory. */
const openPage = async () => {
  vi.resetModules()
  return import('./unanswered-question.ts')
}

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a question without an answer is sent again as it was, after a reload too', async () => {
  const first = (await openPage()).questionToSend(place, words)
  const { questionToSend } = await openPage()
  // The server had taken it: the page now follows the very turn that is sent again.
  expect(questionToSend({ ...place, parentId: first.id }, words)).toEqual(first)
})

test.each([
  ['other words', place, { ...words, text: 'How?' }],
  ['other pictures', place, { ...words, attachmentIds: ['b', 'a'] }],
  ['another place', { ...place, key: 'elsewhere' }, words],
  ['another turn to follow', { ...place, parentId: 'earlier' }, words],
])('%s are another question', async (_what, elsewhere, said) => {
  const { questionToSend } = await openPage()
  const { id } = questionToSend(place, words)
  expect(questionToSend(elsewhere, said).id).not.toBe(id)
})

test('once answered, the same words are a new question', async () => {
  const { questionToSend, forgetQuestion } = await openPage()
  const { id } = questionToSend(place, words)
  forgetQuestion(place.key)
  expect(questionToSend(place, words).id).not.toBe(id)
})

test('nonsense in the storage is no question', async () => {
  localStorage.setItem('unanswered:conversation', '{"text":"Why?","attachmentIds":[1,2]}')
  const { questionToSend } = await openPage()
  expect(questionToSend(place, words)).toMatchObject({ parentId: 'first', ...words })
})
