import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { deleteEverything } from '#lib/archive/index.ts'
import { deleteConversation } from '#lib/conversations/index.ts'
import { db } from '#lib/db.ts'
import { keepDevice } from '#lib/devices/index.ts'
import { continueShare, createShare, loadShared, revokeShare } from '#lib/shares/index.ts'
import { resumeTurn } from './resume-turn.ts'
import { readEvents } from './testing/read-events.ts'
import { ask, newOwner, open, question, setUpService } from './testing/set-up-service.ts'

const service = setUpService()
const missing = { code: 'not_found' }
const patience = { timeout: 10_000 }

/** A turn that would take a minute, and that the service has been asked. */
async function openSlowTurn(text: string) {
  const owner = newOwner()
  const turn = question({ text })
  await service.script(text, { answerChunks: 3000, chunksPerSecond: 50 })
  const reading = readEvents(await open(owner, turn))
  await vi.waitFor(async () => expect(await service.requests(text)).toHaveLength(1), patience)
  return { owner, turn, reading }
}

/** The service was hung up on: nobody pays for what nobody reads. */
const hungUp = (text: string) =>
  vi.waitFor(async () => {
    const [request] = await service.requests(text)
    expect(request.closedByClientAt).toEqual(expect.any(Number))
  }, patience)

test('Deleting a conversation ends the turn that runs in it, for its readers and the service', async () => {
  const { owner, turn, reading } = await openSlowTurn('Delete me as I speak')
  await deleteConversation(owner, turn.conversationId)
  expect(await reading).toMatchObject({ terminals: [{ type: 'abort' }], done: true })
  expect(await db.turn.count({ where: { id: turn.id } })).toBe(0)
  await expect(resumeTurn(owner, turn.id, 0)).rejects.toMatchObject(missing)
  await hungUp(turn.text)
})

test('Deleting everything ends the turns that run, and refuses what comes after', async () => {
  const { owner, turn, reading } = await openSlowTurn('Delete all as I speak')
  await keepDevice({ ownerId: owner, deviceId: randomUUID() }, '')
  await deleteEverything(owner)
  expect(await reading).toMatchObject({ terminals: [{ type: 'abort' }], done: true })
  await hungUp(turn.text)
  // Its device was let in a moment before.
  await expect(ask(owner, question())).rejects.toMatchObject(missing)
  expect(await db.owner.count({ where: { id: owner } })).toBe(0)
})

test('However asking and deleting meet, nothing of the conversation runs on', async () => {
  const owner = newOwner()
  const first = question({ text: 'Meet me' })
  await service.script(first.text, { answerChunks: 3000, chunksPerSecond: 50 })
  const { conversationId } = first
  for (let round = 0; round < 5; round++) {
    const turn = question({ conversationId, text: first.text })
    const [asked] = await Promise.allSettled([
      open(owner, turn),
      deleteConversation(owner, conversationId).catch((error) =>
        expect(error).toMatchObject(missing),
      ),
    ])
    if (asked?.status === 'fulfilled') {
      // Whichever was first: the turn is there and runs, or it is gone and ends.
      const isThere = (await db.turn.count({ where: { id: turn.id } })) > 0
      if (isThere) await deleteConversation(owner, conversationId)
      expect(await readEvents(asked.value)).toMatchObject({ done: true })
    } else expect(asked?.reason).toMatchObject(missing)
  }
  expect(await db.turn.count({ where: { conversationId } })).toBe(0)
})

test('Of two versions that are asked at once one runs, and the other is told so', async () => {
  const owner = newOwner()
  const first = question()
  await ask(owner, first)
  const { conversationId, id: parentId } = first
  const text = 'Two tabs edit this'
  await service.script(text, { chunksPerSecond: 50 })
  const versions = [1, 2].map(() => question({ conversationId, parentId, text }))
  const results = await Promise.allSettled(versions.map((turn) => open(owner, turn)))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const [index, result] of results.entries()) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'turn_running' })
    else await readEvents(result.value)
    const count = await db.turn.count({ where: { id: versions[index]?.id ?? '' } })
    expect(count).toBe(result.status === 'fulfilled' ? 1 : 0)
  }
})

test('A visitor who continues while the link is revoked has all of it or nothing', async () => {
  const owner = newOwner()
  const [first, second] = [question(), question()]
  await ask(owner, first)
  const { conversationId } = first
  await ask(owner, { ...second, conversationId, parentId: first.id })
  for (let round = 0; round < 5; round++) {
    const visitor = newOwner()
    const token = await createShare(owner, conversationId, {})
    const [continued] = await Promise.allSettled([
      continueShare(visitor, token),
      revokeShare(owner, token),
    ])
    if (continued?.status === 'rejected') expect(continued.reason).toMatchObject(missing)
    const turns = await db.turn.count({ where: { conversation: { ownerId: visitor } } })
    expect(turns).toBe(continued?.status === 'fulfilled' ? 2 : 0)
    await expect(loadShared(token)).rejects.toMatchObject(missing)
  }
})
