import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newWorkspace } from '#client/state/testing/new-workspace.ts'
import {
  holdDeletion,
  releaseDeletion,
  scheduleDeletion,
  undoDeletion,
} from './schedule-deletion.ts'

const conversation = { id: 'conversation', title: 'Cells', pinned: false }
const fetched = vi.fn(async () => new Response(null, { status: 204 }))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location: { pathname: '/' } }))
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  fetched.mockClear()
})

/** A workspace with a conversation just deleted. */
function begin() {
  const workspace = newWorkspace()
  scheduleDeletion(workspace, conversation)
  const [deletion] = workspace.deletions.get()
  if (!deletion) throw new Error('Nothing was deleted')
  return { workspace, deletion }
}

test('A deletion is sent when nobody has undone it', async () => {
  begin()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).toHaveBeenCalledOnce()
})

test('A deletion that was undone is never sent', async () => {
  const { workspace, deletion } = begin()
  undoDeletion(workspace, deletion)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetched).not.toHaveBeenCalled()
})

test('A deletion waits while somebody is about to undo it', async () => {
  const { workspace, deletion } = begin()
  holdDeletion(deletion)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetched).not.toHaveBeenCalled()
  releaseDeletion(workspace, deletion)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fetched).toHaveBeenCalledOnce()
})
