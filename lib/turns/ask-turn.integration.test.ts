import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listConversations, loadConversation } from '#lib/conversations/index.ts'
import { db } from '#lib/db.ts'
import { newTurnSchema } from './schema.ts'
import { readEvents } from './testing/read-events.ts'
import { ask, newOwner, open, question, setUpService } from './testing/set-up-service.ts'

const service = setUpService()

test('A turn thinks first, then answers, and ends once', async () => {
  const seen = await ask(newOwner(), question())
  expect(seen.types[0]).toBe('start')
  expect(seen.types.indexOf('reasoning-delta')).toBeLessThan(seen.types.indexOf('text-delta'))
  expect(seen.types.slice(-2)).toEqual(['message-metadata', 'finish'])
  expect(seen.metadata).toMatchObject({ status: 'complete', reasoningMs: expect.any(Number) })
  expect(seen.ids).toEqual(seen.ids.map((_, index) => String(index + 1)))
})

test('A follow-up is asked with the first question and answer, and without any reasoning', async () => {
  const owner = newOwner()
  const first = question({ text: 'Remember the follow-up' })
  await service.script(first.text, { reasoning: 'CANARY-THOUGHT', answer: 'It is **42**.' })
  await ask(owner, first)
  const { conversationId } = first
  const text = 'And now the second follow-up'
  await ask(owner, question({ conversationId, parentId: first.id, text }))
  const [request] = await service.requests(text)
  expect(request.body.messages).toEqual([
    { role: 'user', content: 'Remember the follow-up' },
    { role: 'assistant', content: 'It is **42**.' },
    { role: 'user', content: text },
  ])
  expect(JSON.stringify(request)).not.toContain('CANARY-THOUGHT')
})

test('Reasoning is nowhere in the database, nor in what the API gives of a conversation', async () => {
  const owner = newOwner()
  const turn = question({ text: 'Think of a canary' })
  await service.script(turn.text, { reasoning: 'CANARY-9F3A', answer: 'A bird.' })
  const seen = await ask(owner, turn)
  expect(seen.reasoning).toBe('CANARY-9F3A')
  const { conversationId } = turn
  const view = await loadConversation({ ownerId: owner, conversationId, locale: 'en' })
  expect(JSON.stringify(view)).not.toContain('CANARY-9F3A')
  const dump = await dumpDatabase()
  expect(dump).toContain('Think of a canary')
  expect(dump).not.toContain('CANARY-9F3A')
})

test('The same id and question again replays the answer and asks the service once', async () => {
  const owner = newOwner()
  const turn = question({ text: 'Only ask this once' })
  const [first, again] = await Promise.all([ask(owner, turn), ask(owner, turn)])
  const later = await ask(owner, turn)
  expect(again.answer).toBe(first.answer)
  expect(later.answer).toBe(first.answer)
  expect(await service.requests(turn.text)).toHaveLength(1)
})

test('The same id with another question is a conflict', async () => {
  const owner = newOwner()
  const turn = question()
  await ask(owner, turn)
  await expect(open(owner, { ...turn, text: 'Something else' })).rejects.toMatchObject({
    code: 'turn_conflict',
  })
})

test('While a turn runs, another of the same conversation is refused and one elsewhere is not', async () => {
  const owner = newOwner()
  const turn = question({ text: 'A slow one' })
  await service.script(turn.text, { chunksPerSecond: 50 })
  const running = await open(owner, turn)
  const { conversationId } = turn
  await expect(open(owner, question({ conversationId }))).rejects.toMatchObject({
    code: 'turn_running',
  })
  expect((await listConversations({ ownerId: owner })).items).toMatchObject([{ running: true }])
  await expect(ask(owner, question())).resolves.toMatchObject({ done: true })
  await readEvents(running)
  await expect(ask(owner, question({ conversationId }))).resolves.toMatchObject({ done: true })
})

test.each([
  ['an empty question', { text: ' \n ' }, 'question_empty'],
  ['a question that is too long', { text: 'x'.repeat(32_001) }, 'question_too_long'],
  ['an unknown model', { model: 'gpt-0' }, 'unknown_model'],
  ['a parent that does not exist', { parentId: randomUUID() }, 'not_found'],
  ['an attachment that does not exist', { attachmentIds: [randomUUID()] }, 'not_found'],
])('%s is refused and leaves nothing behind', async (_, fields, code) => {
  const owner = newOwner()
  await expect(open(owner, question(fields))).rejects.toMatchObject({ code })
  expect((await listConversations({ ownerId: owner })).items).toEqual([])
})

test("A stranger can neither ask in another owner's conversation, nor attach to their turn, nor use their turn as a parent", async () => {
  const [owner, stranger] = [newOwner(), newOwner()]
  const turn = question()
  await ask(owner, turn)
  const { conversationId } = turn
  const attempts = [turn, question({ conversationId }), question({ parentId: turn.id })]
  for (const attempt of attempts) {
    await expect(open(stranger, attempt)).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('A question follows only a turn of its own conversation, and never itself', async () => {
  const owner = newOwner()
  const [here, elsewhere, id] = [question(), question(), randomUUID()]
  await ask(owner, here)
  await ask(owner, elsewhere)
  const { conversationId } = here
  for (const fields of [{ parentId: elsewhere.id }, { id, parentId: id }]) {
    await expect(open(owner, question({ conversationId, ...fields }))).rejects.toMatchObject({
      code: 'not_found',
    })
  }
  const { turns } = await loadConversation({ ownerId: owner, conversationId, locale: 'en' })
  expect(turns.map((turn) => turn.id)).toEqual([here.id])
})

test('A new visitor who asks in several conversations at once is answered in each', async () => {
  const owner = newOwner()
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(owner, question())))
  expect(answers.map(({ metadata }) => metadata?.status)).toEqual(Array(5).fill('complete'))
})

test('Ids may be written in capitals', async () => {
  const turn = newTurnSchema.parse(
    JSON.parse(JSON.stringify(question()).replace(/[0-9a-f]{8}-[^"]*/g, (id) => id.toUpperCase())),
  )
  expect((await ask(newOwner(), turn)).metadata).toMatchObject({ status: 'complete' })
})

test('A conversation whose model is gone from the registry opens and goes on', async () => {
  const owner = newOwner()
  const first = question()
  await ask(owner, first)
  const { conversationId } = first
  const gone = { model: 'gone-model' }
  await db.conversation.update({ where: { id: conversationId }, data: gone })
  await db.turn.update({ where: { id: first.id }, data: gone })
  await loadConversation({ ownerId: owner, conversationId, locale: 'en' })
  const next = await ask(owner, question({ conversationId, parentId: first.id }))
  expect(next.metadata).toMatchObject({ status: 'complete' })
})

test('What the service refused is not sent again with the next question', async () => {
  const owner = newOwner()
  const first = question({ model: 'sim-u9-bad-picture', text: 'Refused' })
  await ask(owner, first)
  const text = 'After the refusal'
  const { conversationId } = first
  await ask(owner, question({ conversationId, parentId: first.id, text, model: 'qvq-max' }))
  const [request] = await service.requests(text)
  expect(request.body.messages).toEqual([{ role: 'user', content: text }])
})

async function dumpDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db.$queryRawUnsafe(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`),
    ),
  )
  return JSON.stringify(rows)
}
