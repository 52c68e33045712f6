import { randomUUID } from 'node:crypto'
import { seededRandom } from '../../e2e/support/seeded-random.ts'

const conversationCount = 10_000
const turnsEach = 10
const batchSize = 500
const vocabularySize = 5_000
const wordsOf = { question: 8, answer: 80 }

/** Words to search for, and how often they are there. */
export const placed = {
  /** In one turn of ten thousand. */
  rare: 'microscope',
  /** In every second turn. */
  frequent: 'triangle',
  /** In one turn of a hundred. */
  chinese: '细胞',
}

/** Runs a statement, whose one parameter is `json`, and resolves to its rows. */
export type Run = (statement: string, json?: string) => Promise<Record<string, unknown>[]>

/** Writes an owner's 10,000 conversations of ten turns each, the same at every run but for ids. */
export async function writeLibrary(ownerId: string, run: Run): Promise<void> {
  const write = writer()
  await run(`INSERT INTO "Owner" ("id") VALUES ('${ownerId}') ON CONFLICT DO NOTHING`)
  // Drop the index and build it afterwards, because filling it row by row takes many times as long.
  const [index] = await run(`SELECT pg_get_indexdef('"SearchEntry_grams"'::regclass) AS definition`)
  await run('DROP INDEX "SearchEntry_grams"')
  for (let first = 0; first < conversationCount; first += batchSize) {
    const places = Array.from({ length: batchSize }, (_, index) => first + index)
    const conversations = places.map((place) => write(ownerId, place))
    await run(insertConversations, JSON.stringify(conversations))
    await run(insertTurns, JSON.stringify(conversations.flatMap(({ turns }) => turns)))
  }
  await run(String(index?.definition))
  await run('ALTER INDEX "SearchEntry_grams" ALTER COLUMN 1 SET STATISTICS 0')
  await run('ANALYZE')
}

const insertConversations = `
  INSERT INTO "Conversation" ("id", "ownerId", "title", "model", "headTurnId", "updatedAt")
  SELECT "id", "ownerId", "title", 'qvq-max', "headTurnId", now() - "age" * interval '1 minute'
  FROM json_to_recordset($1::json)
    AS row("id" uuid, "ownerId" uuid, "title" text, "headTurnId" uuid, "age" int)`

const insertTurns = `
  INSERT INTO "Turn"
    ("id", "conversationId", "parentId", "model", "highResolution", "status", "text", "answer")
  SELECT "id", "conversationId", "parentId", 'qvq-max', false, 'complete', "text", "answer"
  FROM json_to_recordset($1::json)
    AS row("id" uuid, "conversationId" uuid, "parentId" uuid, "text" text, "answer" text)`

function writer() {
  const random = seededRandom(4)
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')
  const vocabulary = Array.from({ length: vocabularySize }, () =>
    letters(3 + Math.floor(random() * 7)),
  )
  // As in any language, a few words are most of a text.
  const word = () => vocabulary[Math.floor(vocabularySize ** random()) - 1]
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const answer = () => {
    const parts = [words(wordsOf.answer)]
    if (random() < 1 / 2) parts.push(placed.frequent)
    if (random() < 1 / 100) parts.push(`这是${placed.chinese}。`)
    if (random() < 1 / 10_000) parts.push(placed.rare)
    return parts.join(' ')
  }
  return (ownerId: string, age: number) => {
    const id = randomUUID()
    const turns = Array.from({ length: turnsEach }, () => ({
      id: randomUUID(),
      conversationId: id,
      text: words(wordsOf.question),
      answer: answer(),
    }))
    const path = turns.map((turn, index) => ({ ...turn, parentId: turns[index - 1]?.id ?? null }))
    const headTurnId = turns.at(-1)?.id
    return { id, ownerId, title: words(wordsOf.question), headTurnId, age, turns: path }
  }
}
