import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { changeConversation } from './change-conversation.ts'
import { deleteConversation } from './delete-conversation.ts'
import { findConversation, loadConversation } from './find-conversation.ts'
import { findConversationEnd } from './find-conversation-end.ts'
import { listConversations } from './list-conversations.ts'

/** A conversation with one complete turn. */
async function makeConversation(ownerId: string, title: string, updatedAt = new Date()) {
  const [id, turnId] = [randomUUID(), randomUUID()]
  await db.owner.upsert({ where: { id: ownerId }, create: { id: ownerId }, update: {} })
  await db.conversation.create({
    data: { id, ownerId, title, model: 'qvq-max', headTurnId: turnId, updatedAt },
  })
  const question = { text: `${title}?`, answer: `${title}!`, status: 'complete' as const }
  await db.turn.create({
    data: { id: turnId, conversationId: id, model: 'qvq-max', highResolution: false, ...question },
  })
  return { id, turnId }
}

test('Pages follow each other without gap or repeat, pinned first, also where times are equal', async () => {
  const ownerId = randomUUID()
  const at = new Date('2026-01-01')
  for (let n = 0; n < 7; n++) await makeConversation(ownerId, `Conversation ${n}`, at)
  const pinned = await makeConversation(ownerId, 'Pinned', new Date('2020-01-01'))
  await changeConversation(ownerId, pinned.id, { pinned: true })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listConversations({ ownerId, limit: 3, ...(cursor && { cursor }) })
    seen.push(...page.items.map(({ title }) => title))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen[0]).toBe('Pinned')
  expect(new Set(seen).size).toBe(8)
  expect(seen).toHaveLength(8)
})

test.each([['CELLS'], ['细胞'], ['cells!']])(
  'Search for %s finds titles, questions and answers',
  async (query) => {
    const ownerId = randomUUID()
    const found = await makeConversation(ownerId, '细胞 cells')
    await makeConversation(ownerId, 'Something else')
    const { items } = await listConversations({ ownerId, query })
    expect(items.map(({ id }) => id)).toEqual([found.id])
  },
)

test('A search for a percent sign finds percent signs', async () => {
  const ownerId = randomUUID()
  const found = await makeConversation(ownerId, '100% sure')
  await makeConversation(ownerId, '100 times')
  const { items } = await listConversations({ ownerId, query: '100%' })
  expect(items.map(({ id }) => id)).toEqual([found.id])
})

test('A cursor that is not ours is a bad request', async () => {
  await expect(listConversations({ ownerId: randomUUID(), cursor: 'e30' })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})

test("Another owner's conversation does not exist: not to list, read, change or delete", async () => {
  const [ownerId, stranger] = [randomUUID(), randomUUID()]
  const { id } = await makeConversation(ownerId, 'Private')
  const missing = { code: 'not_found' }
  expect((await listConversations({ ownerId: stranger })).items).toEqual([])
  const query = { ownerId: stranger, conversationId: id, locale: 'en' as const }
  expect(await findConversation(query)).toBeNull()
  await expect(loadConversation(query)).rejects.toMatchObject(missing)
  await expect(changeConversation(stranger, id, { title: 'Mine' })).rejects.toMatchObject(missing)
  await expect(deleteConversation(stranger, id)).rejects.toMatchObject(missing)
  expect((await listConversations({ ownerId })).items).toMatchObject([{ title: 'Private' }])
})

test('The head of a conversation cannot be a turn of another one', async () => {
  const ownerId = randomUUID()
  const [one, other] = [
    await makeConversation(ownerId, 'One'),
    await makeConversation(ownerId, 'Other'),
  ]
  await expect(
    changeConversation(ownerId, one.id, { headTurnId: other.turnId }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('Deleting a conversation deletes its turns', async () => {
  const ownerId = randomUUID()
  const { id, turnId } = await makeConversation(ownerId, 'Gone soon')
  await deleteConversation(ownerId, id)
  expect(await db.turn.findUnique({ where: { id: turnId } })).toBeNull()
})

/** A path of turns under a turn, or from a new root; their ids, root first. */
async function addPath(conversationId: string, parentId: string | null, length: number) {
  const ids = Array.from({ length }, () => randomUUID())
  await db.turn.createMany({
    data: ids.map((id, index) => ({
      id,
      conversationId,
      parentId: ids[index - 1] ?? parentId,
      model: 'qvq-max',
      highResolution: false,
      text: `Question ${index}`,
      status: 'complete' as const,
    })),
  })
  return ids
}

test('A page gets the last 30 turns of the path in view, and hears that there is more', async () => {
  const ownerId = randomUUID()
  const { id, turnId } = await makeConversation(ownerId, 'Long')
  const path = await addPath(id, turnId, 40)
  await addPath(id, turnId, 3)
  await changeConversation(ownerId, id, { headTurnId: path[39] ?? '' })
  const query = { ownerId, conversationId: id, locale: 'en' as const }
  const end = await findConversationEnd(query)
  expect(new Set(end?.turns.map((turn) => turn.id))).toEqual(new Set(path.slice(10)))
  expect(end?.partial).toBe(true)
  expect((await loadConversation(query)).turns).toHaveLength(44)
  expect(await findConversationEnd({ ...query, ownerId: randomUUID() })).toBeNull()
})

test('A page gets the turn that runs in another version', async () => {
  const ownerId = randomUUID()
  const { id, turnId } = await makeConversation(ownerId, 'Two versions')
  const [other = ''] = await addPath(id, null, 1)
  await db.turn.update({ where: { id: other }, data: { status: 'running' } })
  const end = await findConversationEnd({ ownerId, conversationId: id, locale: 'en' })
  expect(end?.headTurnId).toBe(turnId)
  expect(end?.turns.map((turn) => turn.id)).toContain(other)
  expect(end).not.toHaveProperty('partial')
})
