import type { AnswerRequest } from '../answer-request.ts'
import type { Exchange } from '../media/media.ts'
import { buildRegistry } from '../models/registry.ts'
import type { AnswerPart } from '../stream-answer.ts'
import { streamWithRetries, type WaitPart } from '../stream-with-retries.ts'

/** A model of the presets, changed. */
export function model(changes: object = {}, id = 'qvq-max') {
  const entry = buildRegistry(JSON.stringify([{ ...changes, id }]), id).get(id)
  if (!entry) throw new Error('No such model')
  return entry
}

export function exchange(fields: Partial<Exchange> = {}): Exchange {
  return { text: 'What is this?', media: [], answer: null, ...fields }
}

/** A request with one question without media, unless told otherwise. */
export function request(fields: Partial<AnswerRequest> = {}): AnswerRequest {
  return {
    model: model(),
    exchanges: [exchange()],
    highResolution: false,
    thinking: true,
    instructions: '',
    signal: new AbortController().signal,
    ...fields,
  }
}

/** Asks and reads to the end. */
export async function ask(fields: Partial<AnswerRequest> = {}) {
  const parts = await Array.fromAsync(streamWithRetries(request(fields)))
  const said = (type: 'reasoning' | 'answer') =>
    parts.map((part) => (part.type === type ? part.text : '')).join('')
  return {
    reasoning: said('reasoning'),
    answer: said('answer'),
    waits: parts.filter((part): part is WaitPart => part.type === 'wait'),
    finish: parts.find(
      (part): part is Extract<AnswerPart, { type: 'finish' }> => part.type === 'finish',
    ),
  }
}
