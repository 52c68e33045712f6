import { expect, test } from 'vitest'
import { clientError } from '#client/api/client-error.ts'
import { pictureView } from '#components/composer/testing/items.ts'
import type { AttachmentTask, TaskEvents } from './attachment-task.ts'
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
  return { work, names, eventsOf, cancelled }
}

const nothing: TaskEvents = { onProgress() {}, onDone() {}, onFailure() {} }

test('three run at once; each that ends, fails or is cancelled lets the next begin', () => {
  const { work, names, eventsOf, cancelled } = makeWork()
  const [cancelA] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => limitUploads(work(name))(nothing))
  expect(names()).toBe('abc')
  eventsOf('b').onDone(pictureView())
  expect(names()).toBe('abcd')
  eventsOf('c').onFailure(clientError('upload_interrupted'))
  expect(names()).toBe('abcde')
  cancelA?.()
  expect(cancelled).toEqual(['a'])
  expect(names()).toBe('abcdef')
  for (const name of ['d', 'e', 'f']) eventsOf(name).onDone(pictureView())
})

test('what is cancelled while it waits never begins', () => {
  const { work, names, eventsOf } = makeWork()
  const cancels = ['a', 'b', 'c', 'd', 'e'].map((name) => limitUploads(work(name))(nothing))
  cancels[3]?.()
  eventsOf('a').onDone(pictureView())
  expect(names()).toBe('abce')
  for (const name of ['b', 'c', 'e']) eventsOf(name).onDone(pictureView())
})

test('one that ended frees one place, even when it is cancelled afterwards', () => {
  const { work, names, eventsOf } = makeWork()
  const cancels = ['a', 'b', 'c', 'd', 'e'].map((name) => limitUploads(work(name))(nothing))
  eventsOf('a').onDone(pictureView())
  cancels[0]?.()
  expect(names()).toBe('abcd')
  for (const name of ['b', 'c', 'd', 'e']) eventsOf(name).onDone(pictureView())
})
