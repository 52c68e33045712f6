import { Refusal } from '../http/refusal.ts'
import type { Part, Question } from '../question.ts'

const maxUrls = 256
const maxDataUris = 250
const maxStringLength = 28_000_000

function stringsOf(part: Part): string[] {
  if (part.kind === 'text') return [part.text]
  return part.kind === 'frames' ? part.urls : [part.url]
}

function checkCounts(parts: Part[]): void {
  const urls = parts.filter(({ kind }) => kind !== 'text').flatMap(stringsOf)
  const dataUris = urls.filter((url) => url.startsWith('data:')).length
  if (dataUris > maxDataUris) throw new Refusal('too-many-data-uris')
  if (urls.length - dataUris > maxUrls) throw new Refusal('too-many-urls')
}

function checkOrder({ messages }: Question): void {
  const lateSystem = messages.some(({ role }, index) => role === 'system' && index > 0)
  if (lateSystem || messages.at(-1)?.role !== 'user') {
    throw new Refusal('invalid-parameter', 'The message order is illegal: the last must be user.')
  }
}

/** Refuses what can be refused without decoding: order, counts, lengths of strings. */
export function checkRequest(question: Question): void {
  checkOrder(question)
  const parts = question.messages.flatMap((message) => message.parts)
  const long = parts.flatMap(stringsOf).find(({ length }) => length > maxStringLength)
  if (long) {
    const message = `String value length (${long.length}) exceeds the maximum allowed (28000000)`
    throw new Refusal('string-too-long', message)
  }
  checkCounts(parts)
}
