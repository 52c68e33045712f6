import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { exportConversation } from '#lib/archive/index.ts'
import {
  changeAttachment,
  deleteAttachment,
  findAttachment,
  findAttachmentFile,
  makeFrameList,
  putPoster,
} from '#lib/attachments/index.ts'
import { drawPicture, importBytes } from '#lib/attachments/testing/import-bytes.ts'
import {
  changeConversation,
  deleteConversation,
  findConversationEnd,
  loadConversation,
} from '#lib/conversations/index.ts'
import { countQueries } from '#lib/db/testing/count-queries.ts'
import { db } from '#lib/db.ts'
import { keepDevice, signOutDevice } from '#lib/devices/index.ts'
import { pathId } from '#lib/http.ts'
import { newSession } from '#lib/session-cookie.ts'
import {
  continueShare,
  createShare,
  loadShared,
  revokeShare,
  serveSharedFile,
} from '#lib/shares/index.ts'
import { describeRequest, resumeTurn, stopTurn } from '#lib/turns/index.ts'

const count = countQueries()

/** Somebody with something of every kind. */
async function makeOwner() {
  const session = newSession()
  const { ownerId, deviceId } = session
  await keepDevice(session, '')
  const attachmentId = await importBytes(ownerId, await drawPicture(64, 48))
  const [conversationId, turnId] = [randomUUID(), randomUUID()]
  const conversation = { id: conversationId, ownerId, title: 'Cells', model: 'qvq-max' }
  await db.conversation.create({ data: { ...conversation, headTurnId: turnId } })
  const turn = { id: turnId, conversationId, model: 'qvq-max', text: 'What?', answer: 'A cell.' }
  const attachments = { create: [{ attachmentId, position: 0 }] }
  await db.turn.create({
    data: { ...turn, highResolution: false, status: 'complete', attachments },
  })
  return { session, ownerId, deviceId, attachmentId, conversationId, turnId }
}

const [me, other] = [await makeOwner(), await makeOwner()]
const { ownerId } = me
const locale = 'en'
const request = () => new Request('http://localhost/')

/** Everything that is asked with an id of somebody's. */
const byId: Record<string, (id: string) => Promise<unknown>> = {
  'conversationId: open': (id) => loadConversation({ ownerId, conversationId: id, locale }),
  'conversationId: open its end': (conversationId) =>
    findConversationEnd({ ownerId, conversationId, locale }),
  'conversationId: change': (id) => changeConversation(ownerId, id, { title: 'Mine' }),
  'conversationId: delete': (id) => deleteConversation(ownerId, id),
  'conversationId: export': (id) => exportConversation(ownerId, id, 'zip'),
  'conversationId: share': (id) => createShare(ownerId, id, {}),
  'conversationId: request': (conversationId) =>
    describeRequest({ ownerId, conversationId, parentId: null }),
  'turnId: show': (headTurnId) => changeConversation(ownerId, me.conversationId, { headTurnId }),
  'turnId: share': (turnId) => createShare(ownerId, me.conversationId, { turnId }),
  'turnId: follow': (parentId) =>
    describeRequest({ ownerId, conversationId: me.conversationId, parentId }),
  'turnId: resume': (id) => resumeTurn(ownerId, id, 0),
  'turnId: stop': (id) => stopTurn(ownerId, id),
  'attachmentId: look': (id) => findAttachment(ownerId, id),
  'attachmentId: original': (id) => findAttachmentFile(ownerId, id, 'original'),
  'attachmentId: preview': (id) => findAttachmentFile(ownerId, id, 'preview'),
  'attachmentId: change': (id) => changeAttachment(ownerId, id, { sendOriginal: true }),
  'attachmentId: poster': (id) => putPoster(ownerId, id, request()),
  'attachmentId: frame': (id) => makeFrameList(ownerId, { frames: [id, id, id, id] }),
  'attachmentId: leave out': (id) =>
    changeConversation(ownerId, me.conversationId, { leftOut: [id] }),
  'attachmentId: delete': (id) => deleteAttachment(ownerId, id),
  'deviceId: sign out': (deviceId) => signOutDevice(me.session, { deviceId, confirmed: false }),
}

test.each(Object.entries(byId))(
  'A foreign and a malformed id cost what an unknown one costs (%s)',
  async (name, ask) => {
    const kind = name.split(':', 1)[0] as 'conversationId' | 'turnId' | 'attachmentId' | 'deviceId'
    const unknown = await count(() => ask(randomUUID()))
    expect(unknown).toBeGreaterThan(0)
    expect(await count(() => ask(other[kind])), 'foreign').toBe(unknown)
    expect(await count(() => ask(pathId("1' OR '1'='1"))), 'malformed').toBe(unknown)
  },
)

test('Nothing of the other owner has changed', async () => {
  const { ownerId, conversationId, attachmentId } = other
  expect(await loadConversation({ ownerId, conversationId, locale })).toMatchObject({
    title: 'Cells',
    turns: [{ answer: 'A cell.', attachments: [{ id: attachmentId }] }],
  })
})

test('An unknown, malformed, expired, revoked and foreign link cost the same', async () => {
  const link = () => createShare(other.ownerId, other.conversationId, {})
  const [expired, revoked, foreign] = [await link(), await link(), await link()]
  await db.share.update({ where: { token: expired }, data: { expiresAt: new Date(0) } })
  await revokeShare(other.ownerId, revoked)
  const { attachmentId } = other
  const asks: ((token: string) => Promise<unknown>)[] = [
    (token) => loadShared(token),
    (token) => continueShare(ownerId, token),
    (token) => serveSharedFile(request(), { token, attachmentId, which: 'preview' }),
    (token) => revokeShare(ownerId, token),
  ]
  for (const ask of asks) {
    const unknown = await count(() => ask('A'.repeat(32)))
    expect(unknown).toBeGreaterThan(0)
    for (const token of ['', '../x', 'x'.repeat(10_000), expired, revoked]) {
      expect(await count(() => ask(token))).toBe(unknown)
    }
  }
  const revoke = (token: string) => count(() => revokeShare(ownerId, token))
  expect(await revoke(foreign)).toBe(await revoke('A'.repeat(32)))
  await loadShared(foreign)
})
