import { expect, test, vi } from 'vitest'
import { clientError } from '#client/api/client-error.ts'
import type { AttachmentTask, TaskEvents } from '#client/state/draft.ts'
import { pictureView } from '#client/state/testing/items.ts'
import { limitUploads } from './limit-uploads.ts'

/** A task that goes on until the test ends it. */
function makeWork() {
  const begun: { name: string; events: TaskEvents }[] = []
  const cancelled: string[] = []
  const work =
    (name: string): AttachmentTask =>
    (events) => {
      begun.push({ name, events })
      return () => cancelled.push(name)
    }
  const names = () => begun.map(({ name }) => name).join('')
  const eventsOf = (name: string) => {
    const found = begun.find((entry) => entry.name === name)
    if (!found) throw new Error(`${name} has not begun`)
    return found.events
  }
  /** Ends a task as soon as it has begun. */
  const end = (name: string) => vi.waitFor(() => eventsOf(name).onDone(pictureView()))
  return { work, names, eventsOf, end, cancelled }
}

const nothing: TaskEvents = { onProgress() {}, onDone() {}, onFailure() {} }

test('three run at once; each that ends, fails or is cancelled lets the next begin', async () => {
  const { work, names, eventsOf, end, cancelled } = makeWork()
  const [cancelA] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => limitUploads(work(name))(nothing))
  await vi.waitFor(() => expect(names()).toBe('abc'))
  eventsOf('b').onDone(pictureView())
  await vi.waitFor(() => expect(names()).toBe('abcd'))
  eventsOf('c').onFailure(clientError('upload_interrupted'))
  await vi.waitFor(() => expect(names()).toBe('abcde'))
  cancelA?.()
  expect(cancelled).toEqual(['a'])
  await vi.waitFor(() => expect(names()).toBe('abcdef'))
  for (const name of ['d', 'e', 'f']) await end(name)
})

test('what is cancelled while it waits never begins', async () => {
  const { work, names, eventsOf, end } = makeWork()
  const cancels = ['a', 'b', 'c', 'd', 'e'].map((name) => limitUploads(work(name))(nothing))
  cancels[3]?.()
  eventsOf('a').onDone(pictureView())
  await vi.waitFor(() => expect(names()).toBe('abce'))
  for (const name of ['b', 'c', 'e']) await end(name)
})

test('one that ended frees one place, even when it is cancelled afterwards', async () => {
  const { work, names, eventsOf, end } = makeWork()
  const cancels = ['a', 'b', 'c', 'd', 'e'].map((name) => limitUploads(work(name))(nothing))
  eventsOf('a').onDone(pictureView())
  cancels[0]?.()
  await vi.waitFor(() => expect(names()).toBe('abcd'))
  for (const name of ['b', 'c', 'd', 'e']) await end(name)
})
