import { expect, test, vi } from 'vitest'
import { newWorkspace } from '#client/state/testing/new-workspace.ts'
import { createTurnStream } from './create-turn-stream.ts'
import { watchTurn } from './watch-turn.ts'

test('a second stream of a turn that is watched already is closed', async () => {
  const workspace = newWorkspace()
  workspace.streams.set({ turn: createTurnStream('turn') })
  const cancel = vi.fn()
  const second = new Response(new ReadableStream({ cancel }))
  await watchTurn(workspace, { conversationId: 'conversation', turnId: 'turn' }, second)
  expect(cancel).toHaveBeenCalledOnce()
})
