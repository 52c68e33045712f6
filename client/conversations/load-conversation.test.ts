import { afterEach, expect, test, vi } from 'vitest'
import { newWorkspace } from '#client/state/testing/new-workspace.ts'
import type { ConversationView } from '#lib/conversations/schema.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { addTurn } from './change-turn.ts'
import { loadConversation } from './load-conversation.ts'
import { loadList } from './load-list.ts'

afterEach(() => vi.unstubAllGlobals())

const turn: TurnView = {
  id: 'asked',
  parentId: null,
  status: 'running',
  text: 'Just asked',
  answer: '',
  attachments: [],
  model: '',
  usage: null,
  reasoningMs: null,
  createdAt: '2026-01-01T00:00:00.000Z',
}
const empty: ConversationView = {
  id: 'conversation',
  title: '',
  headTurnId: null,
  model: '',
  highResolution: false,
  thinking: true,
  leftOut: [],
  turns: [],
}

/** A server whose answers come when the test says so, in any order. */
function stubServer() {
  const answers: ((body: unknown) => void)[] = []
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('fetch', () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    answers.push((body) => resolve(Response.json(body)))
    return promise
  })
  return answers
}

test('a question asked while the conversation is fetched does not vanish', async () => {
  const answers = stubServer()
  const workspace = newWorkspace({ conversation: empty })
  const loading = loadConversation(workspace, empty.id)
  addTurn(workspace, empty.id, turn)
  answers[0]?.(empty)
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  const shown = workspace.conversations.get()[empty.id]
  expect(shown).toMatchObject({ view: { turns: [{ id: 'asked' }] } })
  const view = { ...empty, title: 'New', turns: [turn] }
  answers[1]?.(view)
  await loading
  expect(workspace.conversations.get()[empty.id]).toEqual({ status: 'ready', view })
})

test('of two requests for the list the later one counts, whichever is answered first', async () => {
  const answers = stubServer()
  const workspace = newWorkspace()
  const loading = [loadList(workspace), loadList(workspace)]
  answers[1]?.({ items: [{ id: 'new' }], nextCursor: null })
  await loading[1]
  answers[0]?.({ items: [{ id: 'old' }], nextCursor: null })
  await loading[0]
  expect(workspace.list.get().items).toEqual([{ id: 'new' }])
})
