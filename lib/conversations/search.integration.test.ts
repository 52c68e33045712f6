import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { listConversations } from './list-conversations.ts'
import { conversationQuerySchema } from './schema.ts'

const ownerId = randomUUID()
const stranger = randomUUID()

async function write(
  title: string,
  turn: { text: string; answer: string; status?: 'running' | 'complete' },
  owner = ownerId,
) {
  const [id, turnId] = [randomUUID(), randomUUID()]
  await db.conversation.create({ data: { id, ownerId: owner, title, model: 'qvq-max' } })
  const rest = { conversationId: id, model: 'qvq-max', highResolution: false }
  await db.turn.create({ data: { id: turnId, status: 'complete', ...rest, ...turn } })
  return { id, turnId }
}

async function titlesFor(query: string, owner = ownerId) {
  const { items } = await listConversations({ ownerId: owner, query })
  return items.map(({ title }) => title).sort()
}

beforeAll(async () => {
  await db.owner.createMany({ data: [{ id: ownerId }, { id: stranger }] })
  await write('Biology', { text: '什么是细胞壁?', answer: 'A Cell Wall is rigid.' })
  await write('Shapes', { text: 'What is 100% of x_y?', answer: `It's "a\\b" 😀 in İstanbul, ß` })
  await write('Élan Жук', { text: 'q', answer: 'ÀÇÉ' })
  await write('Foreign', { text: '细胞', answer: 'cell wall' }, stranger)
})

test.each([
  ['细胞', 'Biology'],
  ['胞', 'Biology'],
  ['细胞 RIGID', 'Biology'],
  ['cell wall', 'Biology'],
  ['ell', 'Biology'],
  ['WA', 'Biology'],
  ['100%', 'Shapes'],
  ['x_y', 'Shapes'],
  ['"a\\b"', 'Shapes'],
  ["it's", 'Shapes'],
  ['😀', 'Shapes'],
  ['ß', 'Shapes'],
  ['stanbul', 'Shapes'],
  ['éLAN', 'Élan Жук'],
  ['жУК', 'Élan Жук'],
  ['àçé', 'Élan Жук'],
])('%s is found', async (query, title) => {
  expect(await titlesFor(query)).toEqual([title])
})

test.each([['胞细'], ['100_'], ['c%l'], ['细胞 shapes'], ['z'], ['a'.repeat(200)]])(
  '%s is not found',
  async (query) => {
    expect(await titlesFor(query)).toEqual([])
  },
)

test('A hit tells its turn, its field and where it is in the snippet', async () => {
  const { items } = await listConversations({ ownerId, query: 'WALL' })
  const text = 'A Cell Wall is rigid.'
  expect(items[0]?.match).toMatchObject({ field: 'answer', text, ranges: [[7, 11]] })
  expect(items[0]?.match?.turnId).toEqual(expect.any(String))
  const question = await listConversations({ ownerId, query: '细胞' })
  expect(question.items[0]?.match).toMatchObject({ field: 'question', ranges: [[3, 5]] })
  const title = await listConversations({ ownerId, query: 'biology' })
  const match = { turnId: null, field: 'title', text: 'Biology', ranges: [[0, 7]] }
  expect(title.items[0]?.match).toEqual(match)
  expect((await listConversations({ ownerId })).items[0]).not.toHaveProperty('match')
})

test('A running turn is found once it has ended, and by its whole answer', async () => {
  const { turnId } = await write('Later', { text: 'later', answer: 'half', status: 'running' })
  expect(await titlesFor('half')).toEqual([])
  await db.turn.update({ where: { id: turnId }, data: { status: 'interrupted' } })
  expect(await titlesFor('half')).toEqual(['Later'])
  await db.turn.update({ where: { id: turnId }, data: { status: 'complete', answer: 'wholly' } })
  expect(await titlesFor('half')).toEqual([])
  expect(await titlesFor('wholly')).toEqual(['Later'])
  await db.conversation.deleteMany({ where: { title: 'Later' } })
  expect(await titlesFor('wholly')).toEqual([])
})

test('A conversation that changes its owner is found by the new one alone', async () => {
  const { id } = await write('Moved', { text: 'migration', answer: '' })
  await db.conversation.update({ where: { id }, data: { ownerId: stranger } })
  expect(await titlesFor('migration')).toEqual([])
  expect(await titlesFor('migration', stranger)).toEqual(['Moved'])
})

test('Pages of hits follow each other without gap or repeat', async () => {
  for (let n = 0; n < 7; n++) await write(`Page ${n}`, { text: 'paging', answer: '' })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listConversations({ ownerId, query: 'paging', limit: 3, cursor })
    seen.push(...page.items.map(({ title }) => title))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen.toSorted()).toEqual(Array.from({ length: 7 }, (_, n) => `Page ${n}`))
})

test('A word of thousands of turns leads down the list as well, page by page', async () => {
  const reader = randomUUID()
  await db.owner.create({ data: { id: reader } })
  for (const [title, text] of [
    ['Another', 'frequent'],
    ['A frequent title', 'q'],
    ['Neither', 'q'],
    ['Oldest', 'frequent'],
  ] as const) {
    const { id } = await write(title, { text, answer: '' }, reader)
    await db.conversation.update({ where: { id }, data: { updatedAt: new Date(2026, 1, 1) } })
  }
  const { id } = await write('Long', { text: 'the first is frequent', answer: '' }, reader)
  await db.$executeRaw`
    INSERT INTO "Turn" ("id", "conversationId", "model", "highResolution", "text", "status")
    SELECT gen_random_uuid(), ${id}::uuid, 'qvq-max', false, 'frequent', 'complete'
    FROM generate_series(1, 4000)`
  const first = await listConversations({ ownerId: reader, query: 'FREQUENT', limit: 2 })
  expect(first.items[0]).toMatchObject({ title: 'Long', match: { text: 'the first is frequent' } })
  const cursor = first.nextCursor ?? undefined
  const second = await listConversations({ ownerId: reader, query: 'FREQUENT', limit: 2, cursor })
  expect(second.nextCursor).toBeNull()
  const titles = [...first.items, ...second.items].map(({ title }) => title)
  expect(new Set(titles)).toEqual(new Set(['Long', 'Another', 'A frequent title', 'Oldest']))
})

test.each([['a\0b'], ['\ud800'], ['a'.repeat(201)]])('A query of %j is refused', (query) => {
  expect(conversationQuerySchema.safeParse({ query }).success).toBe(false)
})

test('The index answers, not a look at every text', async () => {
  await db.$executeRaw`ANALYZE "SearchEntry"`
  const plan = await db.$transaction(async (transaction) => {
    // A table of a dozen rows is read faster without an index.
    await transaction.$executeRaw`SET LOCAL enable_seqscan = off`
    return transaction.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT 1 FROM "SearchEntry"
      WHERE (search_grams("text") || search_owner("ownerId")) @> ARRAY[1, 2]`
  })
  expect(JSON.stringify(plan)).toContain('SearchEntry_grams')
})
