import { afterEach, expect, test, vi } from 'vitest'
import { draftOf } from '#client/state/draft.ts'
import { newWorkspace } from '#client/state/testing/new-workspace.ts'
import type { ConversationView } from '#lib/conversations/schema.ts'
import { changeConversationView } from './change-turn.ts'
import { showPath } from './show-path.ts'

afterEach(() => vi.unstubAllGlobals())

const conversation: ConversationView = {
  id: 'conversation',
  title: '',
  headTurnId: 'a',
  model: '',
  highResolution: false,
  thinking: true,
  leftOut: [],
  turns: [],
}

/** A server that takes or refuses one request after another, when the test says so. */
function stubServer() {
  const requests: { body: unknown; answer: (response: Response) => void }[] = []
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    requests.push({ body: JSON.parse(String(init.body)), answer: resolve })
    return promise
  })
  return requests
}

const taken = () => new Response(null, { status: 204 })
const open = () => {
  const workspace = newWorkspace({ conversation })
  const entry = () => workspace.conversations.get()[conversation.id]
  return { workspace, show: (id: string) => showPath(workspace, conversation.id, id), entry }
}

test('of paths shown in quick succession the server hears the last one last', async () => {
  const requests = stubServer()
  const { show, entry } = open()
  const showing = show('b')
  await show('c')
  await show('d')
  expect(entry()).toMatchObject({ view: { headTurnId: 'd' } })
  requests[0]?.answer(taken())
  await vi.waitFor(() => expect(requests).toHaveLength(2))
  requests[1]?.answer(taken())
  await showing
  expect(requests.map(({ body }) => body)).toEqual([{ headTurnId: 'b' }, { headTurnId: 'd' }])
  expect(entry()).toMatchObject({ view: { headTurnId: 'd' } })
})

test('a refusal brings the old path back and says why', async () => {
  const requests = stubServer()
  const { workspace, show, entry } = open()
  const showing = show('b')
  const error = { code: 'not_found', message: 'Gone.', retryable: false, requestId: 'r' }
  requests[0]?.answer(Response.json({ error }, { status: 404 }))
  await showing
  expect(entry()).toMatchObject({ view: { headTurnId: 'a' } })
  expect(draftOf(workspace, conversation.id).get().error).toMatchObject({ message: 'Gone.' })
})

test('a question asked meanwhile stays the end of the path in view', async () => {
  const requests = stubServer()
  const { workspace, show, entry } = open()
  const showing = show('b')
  changeConversationView(workspace, conversation.id, { headTurnId: 'asked' })
  requests[0]?.answer(taken())
  await showing
  expect(entry()).toMatchObject({ view: { headTurnId: 'asked' } })
})

test('the path that is in view already is not told to the server', async () => {
  const requests = stubServer()
  await open().show('a')
  expect(requests).toEqual([])
})
