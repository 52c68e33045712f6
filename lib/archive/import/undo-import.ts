import { db } from '#lib/db.ts'

/** Conversations that are removed at a time: each may have a thousand turns. */
const AT_ONCE = 5

/** Removes what an import that has not ended has written of conversations. */
export async function undoImport(importId: string): Promise<void> {
  for (;;) {
    const part = await db.conversation.findMany({
      where: { importId },
      select: { id: true },
      take: AT_ONCE,
    })
    await db.conversation.deleteMany({ where: { importId, id: { in: part.map(({ id }) => id) } } })
    if (part.length < AT_ONCE) break
  }
  await db.import.deleteMany({ where: { id: importId } })
}
