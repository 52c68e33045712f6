import { expect, test } from 'vitest'
import { modelFacts } from '../models/model-facts.ts'
import { model } from '../testing/ask.ts'
import { estimateRequestTokens } from './estimate-request.ts'

const qvq = modelFacts(model())
const plain = { highResolution: false, instructions: '' }
const picture = { kind: 'picture', width: 1280, height: 1280 } as const
const film = { kind: 'frame_list', width: 640, height: 360, count: 8 } as const
const video = { kind: 'video', width: 1920, height: 1080, durationMs: 10_000 } as const

const exchanges = [
  { text: 'First?', answer: 'A square.', media: [picture, film] },
  { text: 'Second?', answer: null, media: [video] },
]

test('A request costs its pictures, its films and its texts, each told apart', () => {
  const filmTokens = 4 * 23 * 13 + 2
  expect(estimateRequestTokens(exchanges, qvq, plain)).toEqual({
    // Three messages of 6 and their words.
    text: 18 + 2 + 3 + 2,
    image: 1227,
    video: filmTokens + 5942,
    total: 25 + 1227 + filmTokens + 5942,
    media: [[1227, filmTokens], [5942]],
  })
})

test('High resolution makes pictures dearer, and films not', () => {
  const high = estimateRequestTokens(exchanges, qvq, { ...plain, highResolution: true })
  const normal = estimateRequestTokens(exchanges, qvq, plain)
  expect(high.image).toBe(2118)
  expect(high.video).toBe(normal.video)
})

test('A model that knows no high resolution is not counted in it', () => {
  const facts = modelFacts(model({ highResolution: false }))
  expect(estimateRequestTokens(exchanges, facts, { ...plain, highResolution: true }).image).toBe(
    1227,
  )
})

test('Standing instructions cost a message of their own only where they are one', () => {
  const options = { ...plain, instructions: 'Be brief, please.' }
  const one = [{ text: '', answer: null, media: [] }]
  expect(estimateRequestTokens(one, qvq, options).total).toBe(6 + 5)
  const qwen = modelFacts(model({}, 'qwen3-vl-plus'))
  expect(estimateRequestTokens(one, qwen, options).total).toBe(6 + 6 + 5)
})

test('What a browser may know of a model leaves out what only requests need', () => {
  expect(qvq).toMatchObject({ id: 'qvq-max', video: true, thinking: 'always', price: null })
  expect(qvq).not.toHaveProperty('transports')
  expect(modelFacts(model({}, 'qwen3.6-plus')).thinking).toBe('switchable')
  const price = { input: 8, output: 32, currency: 'CNY' }
  expect(modelFacts(model({ price })).price).toEqual(price)
})
