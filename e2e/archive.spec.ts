import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { ask, question, script, uploadPicture } from './support/api.ts'
import { alerts, answers, questions, uniqueQuestion } from './support/thread.ts'

async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import…' }).click()
  await (await choosing).setFiles({ name, mimeType: '', buffer })
}

test('A reader takes everything along, deletes everything, and brings everything back', async ({
  page,
}) => {
  await page.goto('/settings')
  const text = uniqueQuestion('What is in this picture?')
  await script(text, { answer: 'A blue rectangle.', reasoning: 'SECRET-THOUGHT' })
  const turn = question({ text, attachmentIds: [await uploadPicture(page.request)] })
  await ask(page.request, turn)

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download everything' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^qvq-chat-\d{4}-\d\d-\d\d\.zip$/)
  const archive = await readFile(await download.path())

  await page.getByRole('button', { name: 'Delete everything' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete everything?' })
  const confirm = dialog.getByRole('button', { name: 'Delete everything' })
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Type “delete” to confirm' }).fill('delete')
  await confirm.click()
  await expect(page.getByText('Your conversations will be listed here.')).toBeVisible()
  await expect(page).toHaveURL('/')

  await page.goto('/settings')
  await importFile(page, 'broken.zip', archive.subarray(0, archive.length >> 1))
  await expect(alerts(page)).toContainText('nothing of it was kept: the zip file cannot be read')
  await importFile(page, 'empty.zip', Buffer.alloc(0))
  await expect(alerts(page)).toContainText('This file is empty')
  await importFile(page, 'everything.zip', archive)
  await expect(page.getByText('1 conversation with 1 question and 1 attachment')).toBeVisible()
  await expect(alerts(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Show conversations' }).click()
  await page.getByRole('navigation').getByRole('link', { name: text }).click()
  await expect(answers(page)).toContainText('A blue rectangle.')
  await expect(questions(page).getByRole('img')).toHaveJSProperty('complete', true)
})

test('A conversation is exported as Markdown, with pictures, and as JSON that can be imported', async ({
  request,
}) => {
  const text = uniqueQuestion('Which colour?')
  await script(text, { answer: 'Blue.', reasoning: 'SECRET-THOUGHT' })
  const turn = question({ text, attachmentIds: [await uploadPicture(request)] })
  await ask(request, turn)
  const address = `/api/conversations/${turn.conversationId}/export`
  const markdown = await request.get(`${address}?format=markdown`)
  expect(await markdown.text()).toContain(`> ${text}\n\nBlue.`)
  const zip = await request.get(`${address}?format=zip`)
  expect(zip.headers()['content-disposition']).toContain('.zip"')
  expect((await zip.body()).toString('latin1')).toMatch(
    /conversation\.md.*media\/001-picture\.png/s,
  )
  const json = await request.get(`${address}?format=json`)
  expect(await json.text()).not.toContain('SECRET-THOUGHT')

  const headers = { 'Content-Type': 'application/json' }
  const imported = await request.post('/api/owner/import', { headers, data: await json.body() })
  expect(imported.status()).toBe(201)
  const counts = { conversations: 1, turns: 1, attachments: 0, missingAttachments: 1 }
  expect(await imported.json()).toEqual(counts)
})

test('Without a session there is nothing to export or delete, and nobody deletes by accident', async ({
  request,
  playwright,
  baseURL,
}) => {
  const visitor = await playwright.request.newContext({ baseURL })
  const confirm = { confirm: 'delete everything' }
  expect((await visitor.get('/api/owner/export')).status()).toBe(404)
  expect((await visitor.delete('/api/owner', { data: confirm })).status()).toBe(404)
  await visitor.dispose()
  await ask(request, question())
  expect((await request.delete('/api/owner', { data: { confirm: 'yes' } })).status()).toBe(400)
  expect((await request.delete('/api/owner', { data: confirm })).status()).toBe(204)
  expect((await (await request.get('/api/conversations')).json()).items).toEqual([])
})

test('Deleting everything may take longer than other requests, and says meanwhile that it works', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto('/settings')
  await ask(page.request, question())
  const { promise: longAfter, resolve: goOn } = Promise.withResolvers<void>()
  await page.route('/api/owner', async (route) => {
    await longAfter
    await route.continue()
  })
  await page.getByRole('button', { name: 'Delete everything' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete everything?' })
  await dialog.getByRole('textbox').fill('delete')
  await dialog.getByRole('textbox').press('Enter')
  await expect(dialog.getByRole('button', { name: 'Deleting…' })).toBeVisible()
  await page.clock.fastForward('10:00')
  await expect(dialog.getByRole('button', { name: 'Deleting…' })).toBeVisible()
  await expect(alerts(page)).toHaveCount(0)
  goOn()
  await expect(page).toHaveURL('/')
})

test("What a stranger imports of an owner's archive is a copy, which outlives the owner's deletion", async ({
  request,
  playwright,
  baseURL,
}) => {
  const text = uniqueQuestion('Whose is it?')
  const turn = question({ text, attachmentIds: [await uploadPicture(request)] })
  await ask(request, turn)
  const path = `/api/conversations/${turn.conversationId}/shares`
  const { token } = await (await request.post(path, { data: {} })).json()
  const data = await (await request.get('/api/owner/export')).body()
  const stranger = await playwright.request.newContext({ baseURL })
  const headers = { 'Content-Type': 'application/zip' }
  for (const copies of [1, 2]) {
    expect((await stranger.post('/api/owner/import', { headers, data })).status()).toBe(201)
    const { items } = await (await stranger.get('/api/conversations')).json()
    expect(items).toHaveLength(copies)
  }
  expect((await (await stranger.get('/api/shares')).json()).items).toEqual([])

  await request.delete('/api/owner', { data: { confirm: 'delete everything' } })
  expect((await stranger.get(`/share/${token}`)).status()).toBe(404)
  const { items } = await (await stranger.get('/api/conversations')).json()
  const { turns } = await (await stranger.get(`/api/conversations/${items[0].id}`)).json()
  expect(turns).toMatchObject([{ text, attachments: [{ kind: 'picture' }] }])
  const picture = await stranger.get(`/api/attachments/${turns[0].attachments[0].id}/original`)
  expect(picture.headers()['content-type']).toBe('image/png')
  await stranger.dispose()
})
