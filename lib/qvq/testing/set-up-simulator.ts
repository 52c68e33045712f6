import { afterAll, beforeAll } from 'vitest'
import { z } from 'zod'
import { type Simulator, startSimulator } from '#simulator/index.ts'

const settings = { chunksPerSecond: 100_000, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 }

const recordSchema = z.looseObject({
  transport: z.string(),
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  bodyBytes: z.number(),
  contentLength: z.number().nullable(),
  status: z.number().nullable(),
})

/** A stand-in service for the tests of a file, which `lib/qvq` asks from then on. */
export function setUpSimulator() {
  let simulator: Simulator | undefined
  const url = (path: string) => `${simulator?.url}/__simulator/${path}`

  beforeAll(async () => {
    simulator = await startSimulator({ settings })
    process.env.DASHSCOPE_API_KEY = 'sk-test'
    process.env.QVQ_BASE_URL = `${simulator.url}/compatible-mode/v1`
  })
  afterAll(() => simulator?.close())

  return {
    /** Plants a behaviour for the questions that contain `text`. */
    async script(text: string, behaviour: object): Promise<void> {
      const body = JSON.stringify({ match: { text }, ...behaviour })
      const response = await fetch(url('scripts'), { method: 'POST', body })
      if (!response.ok) throw new Error(await response.text())
    },
    /** What the service got: of the questions that contain `text`, or everything. */
    async requests(text = '') {
      const response = await fetch(url(`requests?text=${encodeURIComponent(text)}`))
      return z.array(recordSchema).parse(await response.json())
    },
    async forgetRequests(): Promise<void> {
      await fetch(url('requests'), { method: 'DELETE' })
    },
  }
}
