import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { makeFrameList } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import { newSession, type Session } from '#lib/session-cookie.ts'
import { createShare } from '#lib/shares/index.ts'
import {
  checkDevice,
  createDeviceCode,
  joinOwner,
  keepDevice,
  listDevices,
  signOutAllDevices,
  signOutDevice,
  whileSignedIn,
} from './index.ts'
import { announceSignOut } from './watched-devices.ts'

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** A browser whose owner has kept a conversation with one turn. */
async function keeper(status: 'complete' | 'running' = 'complete', instructions = '') {
  const session = newSession()
  const { ownerId } = session
  const id = randomUUID()
  await keepDevice(session, CHROME)
  await db.owner.create({ data: { id: ownerId, instructions } })
  await db.conversation.create({ data: { id, ownerId, title: 'Shapes', model: 'qvq-max' } })
  const turn = { id: randomUUID(), conversationId: id, model: 'qvq-max', text: 'What is this?' }
  await db.turn.create({ data: { ...turn, highResolution: false, status } })
  await db.share.create({
    data: { token: id, ownerId, turnId: turn.id, title: 'Shapes', media: true },
  })
  return session
}

const join = (session: Session | null, code: string, bring = false) =>
  joinOwner({ session, code, bring, userAgent: CHROME })
const titles = (ownerId: string) => db.conversation.count({ where: { ownerId } })
const names = async (session: Session) =>
  (await listDevices(session, CHROME)).map(({ name, current }) => `${name}${current ? ' *' : ''}`)

test('A code joins one browser once, however many try at the same time', async () => {
  const owner = await keeper()
  const { code } = await createDeviceCode(owner.ownerId)
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => join(null, code.toLowerCase())))
  const joined = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  expect(joined).toMatchObject([{ session: { ownerId: owner.ownerId }, brought: false }])
  for (const result of tries) {
    if (result.status === 'rejected') expect(result.reason.code).toBe('device_code_wrong')
  }
  expect(await names(owner)).toEqual(['Chrome on Linux *', 'Chrome on Linux'])
  expect(await db.deviceCode.count({ where: { ownerId: owner.ownerId } })).toBe(0)
})

test('A replaced, an expired and an invented code are all the same wrong code', async () => {
  const { ownerId } = await keeper()
  const replaced = await createDeviceCode(ownerId)
  const { code } = await createDeviceCode(ownerId)
  expect(JSON.stringify(await db.deviceCode.findMany())).not.toContain(code)
  await db.deviceCode.updateMany({ where: { ownerId }, data: { expiresAt: new Date() } })
  for (const wrong of [replaced.code, code, 'AAAA-AAAA-AAAA', '', 'é\0'.repeat(50)]) {
    await expect(join(null, wrong)).rejects.toMatchObject({ code: 'device_code_wrong' })
  }
})

test('Who joins without bringing leaves all behind, and the old cookie is void', async () => {
  const [owner, guest] = [await keeper(), await keeper()]
  const { code } = await createDeviceCode(owner.ownerId)
  const { session, brought } = await join(guest, code)
  expect(brought).toBe(false)
  expect(await checkDevice(session)).toBe('known')
  expect(await checkDevice(guest)).toBe('signed_out')
  expect([await titles(owner.ownerId), await titles(guest.ownerId)]).toEqual([1, 1])
})

test('Who brings everything along finds it with the joined owner', async () => {
  const [owner, guest] = [await keeper(), await keeper('complete', 'Be brief')]
  const more = { ownerId: guest.ownerId, title: 'One of many', model: 'qvq-max' }
  const data = Array.from({ length: 25 }, () => ({ ...more, id: randomUUID() }))
  await db.conversation.createMany({ data })
  const { code } = await createDeviceCode(owner.ownerId)
  expect(await join(guest, code, true)).toMatchObject({ brought: true })
  expect([await titles(owner.ownerId), await titles(guest.ownerId)]).toEqual([27, 0])
  expect(await db.share.count({ where: { ownerId: owner.ownerId } })).toBe(2)
  const both = await db.owner.findMany({
    where: { id: { in: [owner.ownerId, guest.ownerId] }, instructions: 'Be brief' },
  })
  expect(both.map(({ id }) => id)).toEqual([owner.ownerId])
})

test('Nothing is brought away from another device, or while it is being answered', async () => {
  const [owner, busy, shared] = [await keeper(), await keeper('running'), await keeper()]
  const { code } = await createDeviceCode(owner.ownerId)
  await expect(join(busy, code, true)).rejects.toMatchObject({ code: 'turn_running' })
  expect(await checkDevice(busy)).toBe('known')

  await keepDevice(newSession(shared.ownerId), CHROME)
  // The refusal has not used the code up.
  expect(await join(shared, code, true)).toMatchObject({ brought: false })
  expect([await titles(owner.ownerId), await titles(shared.ownerId)]).toEqual([1, 1])
})

test('However bringing all along and signing out meet, all of it is with one owner', async () => {
  const [owner, guest] = [await keeper(), await keeper()]
  const { code } = await createDeviceCode(owner.ownerId)
  await Promise.all([
    join(guest, code, true),
    signOutDevice(guest, { deviceId: guest.deviceId, confirmed: true }),
  ])
  expect([await titles(owner.ownerId), await titles(guest.ownerId)]).toEqual([2, 0])
  expect(await checkDevice(guest)).toBe('signed_out')
})

test('Joining oneself changes nothing', async () => {
  const owner = await keeper()
  const { code } = await createDeviceCode(owner.ownerId)
  expect(await join(owner, code, true)).toEqual({ session: owner, brought: false })
  expect(await checkDevice(owner)).toBe('known')
  expect(await names(owner)).toEqual(['Chrome on Linux *'])
})

test('A signed-out device is void at once, and so is a code it may have made', async () => {
  const [owner, stranger] = [await keeper(), await keeper()]
  const second = newSession(owner.ownerId)
  await keepDevice(second, '')
  const { code } = await createDeviceCode(owner.ownerId)
  const signOut = { deviceId: second.deviceId, confirmed: false }
  await expect(signOutDevice(stranger, signOut)).rejects.toMatchObject({ code: 'not_found' })
  await signOutDevice(owner, signOut)
  expect(await checkDevice(second)).toBe('signed_out')
  await expect(signOutDevice(owner, signOut)).rejects.toMatchObject({ code: 'not_found' })
  await expect(join(null, code)).rejects.toMatchObject({ code: 'device_code_wrong' })
  // Keeping something does not bring it back.
  await keepDevice(second, CHROME)
  expect(await checkDevice(second)).toBe('signed_out')
})

test('The last device is signed out only by who says that they know', async () => {
  const owner = await keeper()
  const { deviceId } = owner
  await expect(signOutDevice(owner, { deviceId, confirmed: false })).rejects.toMatchObject({
    code: 'invalid_request',
  })
  await signOutDevice(owner, { deviceId, confirmed: true })
  expect(await checkDevice(owner)).toBe('signed_out')
})

test('All devices are signed out together, even one from before devices had ids', async () => {
  const { ownerId, ...first } = await keeper()
  const old = { ownerId, deviceId: ownerId }
  expect(await checkDevice(old)).toBe('new')
  await db.$transaction((transaction) => signOutAllDevices(transaction, ownerId))
  for (const session of [{ ownerId, ...first }, old]) {
    expect(await checkDevice(session)).toBe('signed_out')
  }
})

test('While the database is away, only who was seen signed in stays so', async () => {
  const [seen, unseen] = [await keeper(), newSession()]
  expect(await checkDevice(seen)).toBe('known')
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const lookup = vi.spyOn(db.device, 'findUnique').mockRejectedValue(away)
  expect(await checkDevice(seen)).toBe('known')
  await expect(checkDevice(unseen)).rejects.toBe(away)
  lookup.mockRestore()
})

test('When a device was last seen is written once an hour', async () => {
  const owner = await keeper()
  const where = { id: owner.deviceId }
  const recent = new Date(Date.now() - 30 * 60_000)
  await db.device.update({ where, data: { lastSeenAt: recent } })
  await checkDevice(owner)
  expect(await db.device.findUnique({ where })).toMatchObject({ lastSeenAt: recent })
  await db.device.update({ where, data: { lastSeenAt: new Date(Date.now() - 61 * 60_000) } })
  await checkDevice(owner)
  const { lastSeenAt } = await db.device.findUniqueOrThrow({ where })
  expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000)
})

/** A stream that never says anything. */
const silence = () => new ReadableStream<Uint8Array>()
const read = (stream: ReadableStream<Uint8Array>) => stream.getReader().read()

test('What a device is reading ends when it is signed out, or joins somebody else', async () => {
  const [owner, guest] = [await keeper(), await keeper()]
  const { code } = await createDeviceCode(owner.ownerId)
  const [one, two] = [silence(), silence()].map((stream) =>
    read(whileSignedIn(guest.deviceId, stream)),
  )
  const other = read(whileSignedIn(owner.deviceId, silence()))
  await join(guest, code)
  expect([await one, await two]).toMatchObject([{ done: true }, { done: true }])
  await signOutDevice(owner, { deviceId: owner.deviceId, confirmed: true })
  expect(await other).toMatchObject({ done: true })
})

test('What a device is reading ends soon after another process has signed it out', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const owner = await keeper()
  // The first watch of this process begins the timer.
  vi.resetModules()
  const fresh = await import('./index.ts')
  const reading = read(fresh.whileSignedIn(owner.deviceId, silence()))
  const where = { id: owner.deviceId }
  await db.device.update({ where, data: { signedOutAt: new Date() } })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await reading).toMatchObject({ done: true })
  vi.useRealTimers()
})

test('A stream that nobody reads, or that breaks, is not watched', async () => {
  const cancelled = vi.fn()
  const unread = new ReadableStream<Uint8Array>({ cancel: cancelled }, { highWaterMark: 0 })
  const broken = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('broken')) })
  const deviceId = randomUUID()
  whileSignedIn(deviceId, unread)
  await expect(read(whileSignedIn(deviceId, broken))).rejects.toThrow('broken')
  announceSignOut(deviceId)
  expect(cancelled).not.toHaveBeenCalled()
})

test('Of two devices that leave at once, the second knows that it is the last', async () => {
  const owner = await keeper()
  const second = newSession(owner.ownerId)
  await keepDevice(second, CHROME)
  const results = await Promise.allSettled(
    [owner, second].map((session) =>
      signOutDevice(session, { deviceId: session.deviceId, confirmed: false }),
    ),
  )
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('Whoever was let in before the last device was signed out keeps nothing any more', async () => {
  const owner = await keeper()
  const keep = () => db.$transaction((transaction) => ensureOwnerRow(transaction, owner.ownerId))
  await keep()
  await signOutDevice(owner, { deviceId: owner.deviceId, confirmed: true })
  await expect(keep()).rejects.toMatchObject({ code: 'not_found' })
  // A link that nobody could take back, and a list whose frames may be somebody else's by now.
  const { id } = await db.conversation.findFirstOrThrow({ where: { ownerId: owner.ownerId } })
  const [turn] = await db.turn.findMany({ where: { conversationId: id } })
  const frames = Array<string>(4).fill(randomUUID())
  const late = [
    () => createShare(owner.ownerId, id, { turnId: turn?.id }),
    () => makeFrameList(owner.ownerId, { frames }),
  ]
  for (const make of late) await expect(make()).rejects.toMatchObject({ code: 'not_found' })
  expect(await db.share.count({ where: { ownerId: owner.ownerId } })).toBe(1)
})
