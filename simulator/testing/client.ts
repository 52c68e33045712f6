import sharp from 'sharp'
import { afterAll, beforeAll } from 'vitest'
import { z } from 'zod'
import { type Simulator, startSimulator } from '../index.ts'

/** What the tests say to a simulator of their own, which answers as fast as it can. */
export interface Client {
  compatible: (body: unknown, headers?: Record<string, string>) => Promise<Response>
  native: (body: unknown, headers?: Record<string, string>) => Promise<Response>
  get: (path: string) => Promise<Response>
  admin: (method: string, path: string, body?: unknown) => Promise<Response>
  url: (path: string) => string
}

const usual = { authorization: 'Bearer sk-test-1234', 'content-type': 'application/json' }

/** Starts a simulator for the tests of one file. */
export function setUpSimulator(): Client {
  let simulator: Simulator | null = null
  beforeAll(async () => {
    const settings = { chunksPerSecond: 100_000, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 }
    simulator = await startSimulator({ settings })
  })
  afterAll(() => simulator?.close())

  const url = (path: string): string => `${simulator?.url}${path}`
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(url(path), {
      method: 'POST',
      redirect: 'manual',
      headers: { ...usual, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return {
    url,
    compatible: (body, headers = {}) => post('/compatible-mode/v1/chat/completions', body, headers),
    native: (body, headers = {}) =>
      post('/api/v1/services/aigc/multimodal-generation/generation', body, {
        'x-dashscope-sse': 'enable',
        ...headers,
      }),
    get: (path) => fetch(url(path), { headers: usual }),
    admin: (method, path, body) =>
      fetch(url(`/__simulator/${path}`), { method, body: body ? JSON.stringify(body) : null }),
  }
}

/** A compatible-mode body that asks one question. */
export function ask(content: unknown, more: object = {}): object {
  return { model: 'qvq-max', stream: true, messages: [{ role: 'user', content }], ...more }
}

/** A data URI of a plain picture. */
export async function drawPicture(
  width: number,
  height: number,
  background = '#e02020',
  format: 'png' | 'jpeg' | 'webp' | 'tiff' | 'gif' = 'png',
): Promise<string> {
  const picture = sharp({ create: { width, height, channels: 3, background } })
  const bytes = await picture.toFormat(format).toBuffer()
  return `data:image/${format};base64,${bytes.toString('base64')}`
}

export function picturePart(url: string): object {
  return { type: 'image_url', image_url: { url } }
}

const compatibleChunk = z.looseObject({
  choices: z.array(
    z.looseObject({
      delta: z.looseObject({
        content: z.string().nullish(),
        reasoning_content: z.string().nullish(),
      }),
    }),
  ),
})

/** Reasoning and answer of a compatible stream, joined. */
export function readStream(text: string): { reasoning: string; answer: string } {
  const said = { reasoning: '', answer: '' }
  for (const line of text.split('\n')) {
    if (!line.startsWith('data: {')) continue
    const { choices } = compatibleChunk.parse(JSON.parse(line.slice('data: '.length)))
    said.reasoning += choices[0]?.delta.reasoning_content ?? ''
    said.answer += choices[0]?.delta.content ?? ''
  }
  return said
}
