import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

let server: Server
let asked = 0
let answer: { status: number; body: string } | null

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += request.url === '/v1/models' ? 1 : 0
    if (answer) response.writeHead(answer.status).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening')
  process.env.QVQ_BASE_URL = `http://127.0.0.1:${address.port}/v1`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = 0
  vi.resetModules()
})

async function open() {
  const { listModels } = await import('./list-models.ts')
  return async (id: string) =>
    (await listModels()).models.find((model) => model.id === id)?.available
}

test('The list of the service says which models the key can use, and is asked for once', async () => {
  answer = { status: 200, body: JSON.stringify({ data: [{ id: 'qvq-max' }] }) }
  const available = await open()
  expect(await available('qvq-max')).toBe(true)
  expect(await available('qvq-plus')).toBe(false)
  expect(asked).toBe(1)
})

test('The usual version of a model of Ollama is that model', async () => {
  answer = { status: 200, body: JSON.stringify({ data: [{ id: 'qvq-max:latest' }] }) }
  expect(await (await open())('qvq-max')).toBe(true)
})

test.each([
  [404, ''],
  [200, '<html>'],
  [200, '{"data":{}}'],
])('A service that answers %i %j leaves it open, and is left alone', async (status, body) => {
  answer = { status, body }
  const available = await open()
  expect(await available('qvq-max')).toBeNull()
  expect(await available('qvq-max')).toBeNull()
  expect(asked).toBe(1)
})

test('A service that is silent delays the list by two seconds at most', async () => {
  answer = null
  const available = await open()
  const before = performance.now()
  expect(await available('qvq-max')).toBeNull()
  expect(performance.now() - before).toBeLessThan(5000)
})
