import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { diffSchema } from './diff-schema.ts'
import { migrate } from './migrate.ts'

async function createConversation(): Promise<string> {
  const id = randomUUID()
  const ownerId = randomUUID()
  await db.owner.create({ data: { id: ownerId } })
  await db.conversation.create({ data: { id, ownerId, title: 'Shapes', model: 'qvq-max' } })
  return id
}

const newTurn = (conversationId: string) => ({
  id: randomUUID(),
  conversationId,
  model: 'qvq-max',
  highResolution: false,
  text: 'What is this?',
})

test('the migrations lead to the schema', async () => {
  expect(await diffSchema('.')).toBe('')
}, 60_000)

test('a conversation has at most one running turn, and any number of finished ones', async () => {
  const conversationId = await createConversation()
  const first = await db.turn.create({ data: newTurn(conversationId) })
  const second = db.turn.create({ data: newTurn(conversationId) })
  await expect(second).rejects.toMatchObject({ code: 'P2002' })

  await db.turn.update({ where: { id: first.id }, data: { status: 'complete' } })
  await db.turn.create({ data: { ...newTurn(conversationId), status: 'complete' } })
  await expect(db.turn.create({ data: newTurn(conversationId) })).resolves.toMatchObject({
    status: 'running',
  })
})

test('a transaction that throws leaves nothing behind', async () => {
  const id = randomUUID()
  const attempt = db.$transaction(async (transaction) => {
    await transaction.owner.create({ data: { id } })
    throw new Error('changed my mind')
  })
  await expect(attempt).rejects.toThrow('changed my mind')
  expect(await db.owner.findUnique({ where: { id } })).toBeNull()
})

test('transactions that overlap all commit', async () => {
  const before = await db.owner.count()
  const create = () =>
    db.$transaction(async (transaction) => {
      await transaction.owner.count()
      await transaction.owner.create({ data: { id: randomUUID() } })
    })
  await Promise.all(Array.from({ length: 20 }, create))
  expect(await db.owner.count()).toBe(before + 20)
})

test.runIf(process.env.TEST_DATABASE_URL)('two instances may migrate at once', async () => {
  expect(await Promise.all([migrate('.'), migrate('.')])).toEqual([[], []])
})
