import { beforeEach, expect, test } from 'vitest'
import { estimateRequestTokens, modelFacts } from './index.ts'
import type { Media } from './media/media.ts'
import { ask, exchange, model } from './testing/ask.ts'
import { frameList, picture, video, videoAt } from './testing/media.ts'
import { setUpSimulator } from './testing/set-up-simulator.ts'

const service = setUpSimulator()
const native = { transports: ['native', 'compatible'] }

beforeEach(() => service.forgetRequests())

/** One part of either wire in the same words. */
const png = (width: number, height: number) =>
  expect.objectContaining({ mediaType: 'image/png', width, height })
const mp4 = expect.objectContaining({ mediaType: 'video/mp4', bytes: 5000 })
const address = 'https://Example.com/a film.mp4?x="1"'

const media: [
  claim: string,
  make: () => Promise<Media[]>,
  compatible: object[],
  native: object[],
][] = [
  [
    'two pictures',
    async () => [await picture(640, 480), await picture(64, 32)],
    [
      { type: 'image_url', image_url: { url: png(640, 480) } },
      { type: 'image_url', image_url: { url: png(64, 32) } },
    ],
    [{ image: png(640, 480) }, { image: png(64, 32) }],
  ],
  [
    'a frame list of 8',
    async () => [await frameList(8, 1.5)],
    [{ type: 'video', video: Array(8).fill(png(320, 180)), fps: 1.5 }],
    [{ video: Array(8).fill(png(320, 180)), fps: 1.5 }],
  ],
  [
    'a small video',
    async () => [await video(6, 5000)],
    [{ type: 'video_url', video_url: { url: mp4 } }],
    [{ video: mp4 }],
  ],
  [
    'a video by its address, letter by letter',
    async () => [videoAt(address)],
    [{ type: 'video_url', video_url: { url: address } }],
    [{ video: address }],
  ],
  [
    'a picture, a film and a video in their order',
    async () => [await picture(64, 64), await frameList(4), await video(6, 5000)],
    [
      { type: 'image_url', image_url: { url: png(64, 64) } },
      { type: 'video', video: Array(4).fill(png(320, 180)), fps: 2 },
      { type: 'video_url', video_url: { url: mp4 } },
    ],
    [{ image: png(64, 64) }, { video: Array(4).fill(png(320, 180)), fps: 2 }, { video: mp4 }],
  ],
]

test.each(media)('Both protocols carry %s, and count what we count', async (...row) => {
  const [, make, compatibleParts, nativeParts] = row
  const exchanges = [exchange({ text: 'What is here?', media: await make() })]

  const compatible = await ask({ exchanges })
  const other = await ask({ exchanges, model: model(native) })

  expect(await service.requests()).toMatchObject([
    {
      transport: 'compatible',
      status: 200,
      body: {
        model: 'qvq-max',
        stream: true,
        stream_options: { include_usage: true },
        messages: [
          { role: 'user', content: [...compatibleParts, { type: 'text', text: 'What is here?' }] },
        ],
      },
    },
    {
      transport: 'native',
      status: 200,
      headers: { 'x-dashscope-sse': 'enable' },
      body: {
        model: 'qvq-max',
        input: {
          messages: [{ role: 'user', content: [...nativeParts, { text: 'What is here?' }] }],
        },
        parameters: {},
      },
    },
  ])
  expect(other.answer).toBe(compatible.answer)
  expect(other.reasoning).toBe(compatible.reasoning)
  expect(compatible.finish?.transport).toBe('compatible')
  expect(other.finish?.transport).toBe('native')
  expect(other.finish?.usage).toEqual(compatible.finish?.usage)

  const counted = [
    { text: 'What is here?', answer: null, media: exchanges[0]?.media.map(counts) ?? [] },
  ]
  const options = { highResolution: false, instructions: '' }
  const {
    text,
    image,
    video: film,
    total,
  } = estimateRequestTokens(counted, modelFacts(model()), options)
  expect(compatible.finish?.usage).toMatchObject({
    textTokens: text,
    promptTokens: total,
    imageTokens: image || null,
    videoTokens: film || null,
  })
})

function counts(item: Media) {
  return item.kind === 'frame_list' ? { ...item, count: item.frames.length } : item
}

test.each([
  ['compatible', {}],
  ['native', native],
])('In %s mode the history is sent again, and never any reasoning', async (_, changes) => {
  const exchanges = [
    exchange({ text: 'First?', media: [await picture(64, 64)], answer: 'A square.' }),
    exchange({ text: 'Second?' }),
  ]
  const { reasoning } = await ask({ exchanges, model: model(changes) })
  const [sent] = await service.requests('Second?')
  expect(sent).toMatchObject({ status: 200 })
  const body = JSON.stringify(sent?.body)
  expect(body).toContain('A square.')
  expect(body).toContain('"width":64')
  expect(reasoning).not.toBe('')
  expect(body).not.toContain('reasoning')
})

const instructions = 'Answer like a pirate.'

test.each([
  ['qvq-max', {}, 'user', `${instructions}\n\nFirst?`],
  ['qvq-max', native, 'user', `${instructions}\n\nFirst?`],
  ['qwen3-vl-plus', {}, 'system', instructions],
  ['qwen3-vl-plus', native, 'system', instructions],
])('%s (%j) gets standing instructions as %s', async (id, changes, role, said) => {
  const exchanges = [exchange({ text: 'First?', answer: 'Aye.' }), exchange({ text: 'Second?' })]
  await ask({ exchanges, instructions, model: model(changes, id) })
  const [sent] = await service.requests('Second?')
  const content = 'transports' in changes ? [{ text: said }] : said
  const messages = expect.arrayContaining([{ role, content }])
  const body = { messages }
  expect(sent).toMatchObject({ body: 'transports' in changes ? { input: body } : body })
  expect(JSON.stringify(sent?.body).split('pirate')).toHaveLength(2)
})

test.each([
  [{}, true, { enable_thinking: true }],
  [{}, false, { enable_thinking: false }],
  [{ thinkingBudget: 500 }, true, { enable_thinking: true, thinking_budget: 500 }],
  [{ thinkingBudget: 500 }, false, { enable_thinking: false }],
])('A model with a switch and %j is told whether to think: %s', async (changes, thinking, said) => {
  const compatible = await ask({ thinking, model: model(changes, 'qwen3-vl-plus') })
  await ask({ thinking, model: model({ ...changes, ...native }, 'qwen3-vl-plus') })
  const [one, other] = await service.requests()
  expect(one?.body).toMatchObject(said)
  expect(other?.body).toMatchObject({ parameters: said })
  expect(compatible.reasoning !== '').toBe(thinking)
})

test('A model that always thinks is told nothing about it', async () => {
  await ask({ thinking: false })
  expect(JSON.stringify(await service.requests())).not.toContain('enable_thinking')
})

test('High resolution is asked for in native mode, and the usage proves it', async () => {
  const exchanges = [exchange({ media: [await picture(1280, 1280)] })]
  const normal = await ask({ exchanges })
  const high = await ask({ exchanges, highResolution: true })
  expect(await service.requests()).toMatchObject([
    { transport: 'compatible' },
    { transport: 'native', body: { parameters: { vl_high_resolution_images: true } } },
  ])
  expect(normal.finish?.usage.imageTokens).toBe(1227)
  expect(high.finish?.usage.imageTokens).toBe(2118)
  expect(high.finish?.transport).toBe('native')
})

test('A model without native mode is asked for high resolution in compatible mode', async () => {
  const exchanges = [exchange({ media: [await picture(1280, 1280)] })]
  const only = model({ transports: ['compatible'] })
  const { finish } = await ask({ exchanges, highResolution: true, model: only })
  expect(finish).toMatchObject({ transport: 'compatible', usage: { imageTokens: 2118 } })
})

test('A model that knows no high resolution is not asked for it', async () => {
  const { finish } = await ask({ highResolution: true, model: model({ highResolution: false }) })
  expect(finish?.transport).toBe('compatible')
  expect(JSON.stringify(await service.requests())).not.toContain('vl_high_resolution_images')
})

test.each([['splitEveryByte'], ['crlf'], ['comments'], ['bom'], ['noFinalBlankLine']])(
  'In native mode the framing %s changes nothing',
  async (framing) => {
    await service.script(framing, {
      reasoning: '想一想：🙂',
      answer: 'It is 方形 ✓ done',
      framing: { [framing]: true },
    })
    const exchanges = [exchange({ text: framing })]
    const { reasoning, answer, finish } = await ask({ exchanges, model: model(native) })
    expect({ reasoning, answer }).toEqual({ reasoning: '想一想：🙂', answer: 'It is 方形 ✓ done' })
    expect(finish?.cut).toBe(false)
  },
)

test('In native mode junk between the events is harmless', async () => {
  const junk = ['malformed', 'unknown-fields', 'empty-choices', 'null-delta', 'role-only']
  await service.script('junk', { reasoning: 'Hmm.', answer: 'Red.', junk })
  const said = await ask({ exchanges: [exchange({ text: 'junk' })], model: model(native) })
  expect(said).toMatchObject({ reasoning: 'Hmm.', answer: 'Red.' })
})

test('In native mode an answer at the limit is cut, and one without an end is not complete', async () => {
  await service.script('at the limit', { finishReason: 'length' })
  await service.script('without an end', { omitFinishReason: true })
  const cut = await ask({ exchanges: [exchange({ text: 'at the limit' })], model: model(native) })
  expect(cut.finish?.cut).toBe(true)
  const endless = ask({ exchanges: [exchange({ text: 'without an end' })], model: model(native) })
  await expect(endless).rejects.toMatchObject({ code: 'stream_cut' })
})
