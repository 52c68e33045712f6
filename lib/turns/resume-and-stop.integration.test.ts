import { expect, test, vi } from 'vitest'
import { db } from '#lib/db.ts'
import { startLeaseKeeper } from './lease-keeper.ts'
import { resumeTurn } from './resume-turn.ts'
import { stopTurn } from './stop-turn.ts'
import { readEvents } from './testing/read-events.ts'
import { ask, newOwner, open, question, setUpService } from './testing/set-up-service.ts'
import { interruptRunningTurns } from './turn-job.ts'

const service = setUpService()
const stored = (id: string) => db.turn.findUniqueOrThrow({ where: { id } })

/** A turn that would take a minute, read until its answer has begun. */
async function openSlowTurn(text: string) {
  const owner = newOwner()
  const turn = question({ text })
  await service.script(text, { reasoningChunks: 3, answerChunks: 3000, chunksPerSecond: 50 })
  const reader = (await open(owner, turn)).getReader()
  const decoder = new TextDecoder()
  let seen = ''
  while (!seen.includes('text-delta')) seen += decoder.decode((await reader.read()).value)
  return { owner, turn, reader }
}

test('A reader who leaves does not end the turn, and one who comes later sees all of it', async () => {
  const owner = newOwner()
  const turn = question({ text: 'Nobody is watching' })
  const left = await open(owner, turn)
  await left.cancel()
  const stream = await resumeTurn(owner, turn.id, 0)
  const seen = stream && (await readEvents(stream))
  expect(seen).toMatchObject({ metadata: { status: 'complete' }, done: true })
  expect(await stored(turn.id)).toMatchObject({ status: 'complete', answer: seen?.answer })
})

test('A reader who was cut off gets the rest after the last event it saw, without gap or repeat', async () => {
  const owner = newOwner()
  const turn = question({ text: 'Cut me off' })
  const whole = await ask(owner, turn)
  for (const after of [1, 2, 5, whole.ids.length - 1, whole.ids.length]) {
    const stream = await resumeTurn(owner, turn.id, after)
    const rest = stream && (await readEvents(stream))
    expect(rest?.ids).toEqual(whole.ids.slice(after))
    expect(whole.answer.endsWith(rest?.answer ?? '?')).toBe(true)
  }
})

test('A reader that names an event the log never had gets everything', async () => {
  const owner = newOwner()
  const turn = question()
  await ask(owner, turn)
  const stream = await resumeTurn(owner, turn.id, 99_999)
  expect(stream && (await readEvents(stream))).toMatchObject({ done: true, terminals: [{}] })
})

test('Stop keeps the partial answer, ends the stream as stopped, and hangs up on the service within a second', async () => {
  const { owner, turn, reader } = await openSlowTurn('Stop me')
  reader.releaseLock()
  const stoppedAt = Date.now()
  await stopTurn(owner, turn.id)
  const row = await stored(turn.id)
  expect(row.status).toBe('stopped')
  expect(row.answer.length).toBeGreaterThan(0)
  const stream = await resumeTurn(owner, turn.id, 0)
  expect(stream && (await readEvents(stream))).toMatchObject({
    answer: row.answer,
    terminals: [{ type: 'abort' }],
  })
  await vi.waitFor(async () => {
    const [request] = await service.requests('Stop me')
    expect(request.closedByClientAt).toBeLessThan(stoppedAt + 1000)
  })
})

test('A stranger can neither stop nor watch a turn', async () => {
  const { owner, turn } = await openSlowTurn('Mine alone')
  const stranger = newOwner()
  await expect(stopTurn(stranger, turn.id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(resumeTurn(stranger, turn.id, 0)).rejects.toMatchObject({ code: 'not_found' })
  expect((await stored(turn.id)).status).toBe('running')
  await stopTurn(owner, turn.id)
})

test('The answer is in the database while it grows', async () => {
  const { owner, turn } = await openSlowTurn('Grow slowly')
  await vi.waitFor(async () => expect((await stored(turn.id)).answer.length).toBeGreaterThan(20), {
    timeout: 4000,
  })
  expect((await stored(turn.id)).status).toBe('running')
  await stopTurn(owner, turn.id)
})

test('When the server goes down, running turns end as interrupted and keep their partial answer', async () => {
  const { owner, turn } = await openSlowTurn('Going down')
  await interruptRunningTurns()
  expect(await stored(turn.id)).toMatchObject({
    status: 'interrupted',
    errorCode: 'server_stopped',
  })
  const stream = await resumeTurn(owner, turn.id, 0)
  expect(stream && (await readEvents(stream)).terminals).toMatchObject([{ type: 'error' }])
})

test('A turn whose process died is interrupted when a server starts', async () => {
  const owner = newOwner()
  const turn = question()
  await ask(owner, turn)
  await db.turn.update({
    where: { id: turn.id },
    data: { status: 'running', answer: 'Half an ans', leaseExpiresAt: new Date(Date.now() - 1) },
  })
  await startLeaseKeeper()
  expect(await stored(turn.id)).toMatchObject({ status: 'interrupted', answer: 'Half an ans' })
})

test('A reader that stops reading does not hold up the turn', async () => {
  const owner = newOwner()
  const turn = question({ text: 'Read me not' })
  await open(owner, turn)
  await vi.waitFor(async () => expect((await stored(turn.id)).status).toBe('complete'), {
    timeout: 5000,
  })
})

test('A turn that was taken for dead while its process could not reach the database is put right', async () => {
  const { owner, turn } = await openSlowTurn('Not dead yet')
  await db.turn.update({
    where: { id: turn.id },
    data: { status: 'interrupted', errorCode: 'server_stopped' },
  })
  await stopTurn(owner, turn.id)
  expect(await stored(turn.id)).toMatchObject({ status: 'stopped', errorCode: null })
})

test('What was thought goes along when a conversation is brought to another owner', async () => {
  const [owner, joined] = [newOwner(), newOwner()]
  const turn = question()
  const whole = await ask(owner, turn)
  await db.owner.create({ data: { id: joined } })
  const where = { id: turn.conversationId }
  await db.conversation.update({ where, data: { ownerId: joined } })
  const stream = await resumeTurn(joined, turn.id, 0)
  expect(stream && (await readEvents(stream)).reasoning).toBe(whole.reasoning)
  await expect(resumeTurn(owner, turn.id, 0)).rejects.toMatchObject({ code: 'not_found' })
})
