import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { type Settings, type Simulator, startSimulator } from '#simulator/index.ts'
import { faultNames } from '#simulator/scripts/named-faults.ts'
import { askTurn } from '../ask-turn.ts'
import type { NewTurn } from '../schema.ts'
import { readEvents } from './read-events.ts'

const FAST: Partial<Settings> = {
  chunksPerSecond: 2000,
  firstByteDelayMs: 0,
  pauseBeforeAnswerMs: 0,
  reasoningChunks: 30,
}

/** A stand-in service for the tests of a file, with every scripted fault known as a model. */
export function setUpService(settings: Partial<Settings> = FAST) {
  let simulator: Simulator | undefined
  const url = (path: string) => `${simulator?.url}/__simulator/${path}`

  beforeAll(async () => {
    simulator = await startSimulator({ settings })
    process.env.DASHSCOPE_API_KEY = 'sk-test'
    process.env.QVQ_BASE_URL = `${simulator.url}/compatible-mode/v1`
    process.env.QVQ_MODELS = JSON.stringify(faultNames().map((id) => ({ id })))
  })
  afterAll(() => simulator?.close())

  return {
    /** Plants a behaviour for the questions that contain `text`. */
    async script(text: string, behaviour: object): Promise<void> {
      const body = JSON.stringify({ match: { text }, ...behaviour })
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(url('scripts'), { method: 'POST', headers, body })
      if (!response.ok) throw new Error(await response.text())
    },
    /** What the service got of the questions that contain `text`. */
    async requests(text: string) {
      return (await fetch(url(`requests?text=${encodeURIComponent(text)}`))).json()
    },
  }
}

export const newOwner = () => randomUUID()

/** A question with ids of its own, in a conversation of its own unless told otherwise. */
export function question(fields: Partial<NewTurn> = {}): NewTurn {
  const [id, conversationId] = [randomUUID(), randomUUID()]
  return { id, conversationId, parentId: null, text: 'What is this?', attachmentIds: [], ...fields }
}

/** Asks and returns the stream as it is. */
export function open(ownerId: string, turn: NewTurn): Promise<ReadableStream<Uint8Array>> {
  return askTurn({ ownerId, locale: 'en', requestId: 'test' }, turn)
}

/** Asks and reads to the end. */
export async function ask(ownerId: string, turn: NewTurn) {
  return readEvents(await open(ownerId, turn))
}
