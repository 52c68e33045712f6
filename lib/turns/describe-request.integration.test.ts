import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile } from '#lib/attachments/index.ts'
import { changeConversation } from '#lib/conversations/index.ts'
import { changeSettings } from '#lib/settings/index.ts'
import { describeRequest } from './describe-request.ts'
import { ask, newOwner, question, setUpService } from './testing/set-up-service.ts'

const service = setUpService()

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qvq-request-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function addPicture(ownerId: string, width: number, height: number): Promise<string> {
  const path = join(folder, randomUUID())
  const picture = sharp({ create: { width, height, channels: 3, background: '#8040c0' } })
  await writeFile(path, await picture.png().toBuffer())
  return importFile(ownerId, { path, name: `${width}.png` })
}

/** A conversation of one turn with a picture, answered. */
async function askFirst() {
  const owner = newOwner()
  const attachmentIds = [await addPicture(owner, 640, 480)]
  const first = question({ text: `First ${randomUUID()}`, attachmentIds })
  await service.script(first.text, { reasoning: 'CANARY-THOUGHT', answer: 'A plane.' })
  const seen = await ask(owner, first)
  return { owner, first, attachmentIds, seen }
}

test('What is described is what the next turn sends, and costs what the service counts', async () => {
  const { owner, first, attachmentIds, seen } = await askFirst()
  const { conversationId, id: parentId } = first
  const view = await describeRequest({ ownerId: owner, conversationId, parentId })
  expect(view.messages).toMatchObject([
    {
      role: 'user',
      text: first.text,
      media: [{ attachmentId: attachmentIds[0], width: 640, height: 480, tokens: 393 }],
    },
    { role: 'assistant', text: 'A plane.', media: [] },
  ])
  expect(view.tokens.image).toBe(393)
  expect(seen.metadata?.usage).toMatchObject({ imageTokens: 393, highResolutionTaken: null })
  expect(JSON.stringify(view)).not.toContain('CANARY-THOUGHT')

  const next = question({ conversationId, parentId, text: `Next ${randomUUID()}` })
  await ask(owner, next)
  const [request] = await service.requests(next.text)
  const [sent] = request.body.messages[0].content
  expect(sent.image_url.url.sha256).toBe(view.messages[0]?.media[0]?.hashes[0])
  expect(request.body.messages).toHaveLength(view.messages.length + 1)
})

test('What is left out is named, but neither described as sent nor sent', async () => {
  const { owner, first, attachmentIds } = await askFirst()
  const { conversationId, id: parentId } = first
  await changeConversation(owner, conversationId, { leftOut: attachmentIds })
  const view = await describeRequest({ ownerId: owner, conversationId, parentId })
  expect(view.messages[0]).toMatchObject({ media: [], leftOut: [{ id: attachmentIds[0] }] })
  expect(view.tokens.image).toBe(0)
  const next = question({ conversationId, parentId, text: `Without ${randomUUID()}` })
  await ask(owner, next)
  const [request] = await service.requests(next.text)
  expect(request.body.messages[0]).toEqual({ role: 'user', content: first.text })
})

test('An attachment that no question of the conversation shows cannot be left out of it', async () => {
  const { owner, first } = await askFirst()
  const foreign = await addPicture(newOwner(), 64, 64)
  await expect(
    changeConversation(owner, first.conversationId, { leftOut: [foreign] }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('Standing instructions are part of it, until they are taken away', async () => {
  const { owner, first } = await askFirst()
  const query = { ownerId: owner, conversationId: first.conversationId, parentId: first.id }
  await changeSettings(owner, { instructions: 'Answer in rhyme.' })
  const [system] = (await describeRequest(query)).messages
  expect(system).toMatchObject({ role: 'system', text: 'Answer in rhyme.' })
  await changeSettings(owner, { instructions: '' })
  expect((await describeRequest(query)).messages).toHaveLength(2)
})

test('A refused question is not part of later requests', async () => {
  const owner = newOwner()
  const attachmentIds = [await addPicture(owner, 640, 480)]
  const refused = question({ text: `Refused ${randomUUID()}`, attachmentIds })
  await service.script(refused.text, { refusal: 'inspection-image' })
  await ask(owner, refused)
  const { conversationId, id: parentId } = refused
  const view = await describeRequest({ ownerId: owner, conversationId, parentId })
  expect(view.messages).toEqual([])
})

test("Another owner's conversation has no request, nor does an unknown parent", async () => {
  const { owner, first } = await askFirst()
  const { conversationId, id: parentId } = first
  for (const query of [
    { ownerId: newOwner(), conversationId, parentId },
    { ownerId: owner, conversationId, parentId: randomUUID() },
  ]) {
    await expect(describeRequest(query)).rejects.toMatchObject({ code: 'not_found' })
  }
})
