import { expect, type Page, test } from '@playwright/test'
import { ask, question, script } from './support/api.ts'
import { alerts, answers, askInPage, message, send, uniqueQuestion } from './support/thread.ts'

const list = (page: Page) => page.getByRole('navigation', { name: 'Conversations' })
const devices = (page: Page) => page.getByRole('list', { name: 'Devices' }).getByRole('listitem')

test('A second browser joins by a code, sees a running answer, and once signed out sees nothing', async ({
  page,
  browser,
}) => {
  const first = uniqueQuestion('Which device am I?')
  await page.goto('/')
  await askInPage(page, first)
  await page.goto('/settings')
  await expect(devices(page)).toHaveText([/Chrome on \w+.*this device/])
  await page.getByRole('button', { name: 'Move to another device' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move to another device' })
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await expect(dialog).toContainText(/Valid for (10:00|9:5\d)/)
  const code = (await dialog.getByText(/^\w{4}-\w{4}-\w{4}$/).textContent()) ?? ''

  const other = await browser.newPage()
  await other.goto('/')
  const own = uniqueQuestion('What was mine?')
  await ask(other.request, question({ text: own }))
  await other.goto(`/join#${code.toLowerCase()}`)
  const field = other.getByRole('textbox', { name: 'Code' })
  await expect(field).toHaveValue(code.toLowerCase())
  expect(other.url()).not.toContain('#')
  await expect(other.getByRole('main')).toContainText('1 conversation of its own')
  await expect(other.getByRole('checkbox', { name: /^Bring along/ })).not.toBeChecked()
  const joins: string[] = []
  other.on('request', (request) => {
    if (request.url().endsWith('/api/devices/join')) joins.push(request.url())
  })
  await other.getByRole('button', { name: 'Join' }).dblclick()
  await expect(list(other).getByRole('link', { name: first })).toBeVisible()
  await expect(list(other).getByRole('link', { name: own })).toHaveCount(0)
  expect(joins).toHaveLength(1)
  await expect(dialog).toContainText('has joined')
  await expect(dialog.getByRole('img')).toHaveCount(0)

  await page.goto('/')
  const second = uniqueQuestion('Who is watching?')
  await script(second, { answer: 'Both of you are. '.repeat(300), chunksPerSecond: 20 })
  await send(page, second)
  await expect(answers(page)).toContainText('Both of you')
  await other.goto(page.url())
  await expect(answers(other)).toContainText('Both of you')
  await expect(other.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()

  await page.goto('/settings')
  await expect(devices(page)).toHaveCount(2)
  await devices(page).filter({ hasText: 'Last seen' }).getByRole('button').click()
  await expect(devices(page)).toHaveCount(1)
  expect((await other.request.get('/api/conversations')).status()).toBe(404)
  await other.reload()
  await expect(other.getByRole('article')).toHaveCount(0)
  await other.goto('/')
  await expect(list(other)).toBeVisible()
  await expect(list(other).getByRole('link', { name: first })).toHaveCount(0)
  // A signed-out browser becomes a new owner with the next thing that it stores.
  await askInPage(other, uniqueQuestion('Who am I now?'))
  await other.close()
})

test('A wrong code is refused in words; the link works in its place, and what the browser had comes along', async ({
  page,
  playwright,
  baseURL,
}) => {
  const owner = await playwright.request.newContext(baseURL ? { baseURL } : {})
  const theirs = uniqueQuestion('What was there?')
  await ask(owner, question({ text: theirs }))
  const { url } = await (await owner.post('/api/devices/codes')).json()
  const mine = uniqueQuestion('What was here?')
  await page.goto('/join')
  await ask(page.request, question({ text: mine }))
  await page.reload()
  const field = page.getByRole('textbox', { name: 'Code' })
  await field.fill('2345-6789-ABCD')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(alerts(page)).toContainText('This code is not valid')
  await field.fill(url)
  await page.getByRole('checkbox', { name: /^Bring along/ }).check()
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(list(page).getByRole('link', { name: theirs })).toBeVisible()
  await expect(list(page).getByRole('link', { name: mine })).toBeVisible()
  const { items } = await (await owner.get('/api/conversations')).json()
  expect(items).toHaveLength(2)
  await owner.dispose()
})

test('The last device is warned before it signs out, and is a new visitor after', async ({
  page,
}) => {
  const text = uniqueQuestion('Who will remember?')
  await page.goto('/')
  await ask(page.request, question({ text }))
  const before = await page.context().cookies()
  const [device] = (await (await page.request.get('/api/devices')).json()).items
  const refused = await page.request.delete(`/api/devices/${device.id}`)
  expect(refused.status()).toBe(400)

  await message(page).fill('Nobody else shall read this')
  await page.goto('/settings')
  await page.getByRole('button', { name: /^Sign out Chrome on/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign out of this device' })
  await expect(dialog).toContainText('nobody can reach them any more')
  await dialog.getByRole('button', { name: 'Sign out of this device' }).click()
  await expect(list(page)).toBeVisible()
  await expect(list(page).getByRole('link', { name: text })).toHaveCount(0)
  await expect(message(page)).toHaveValue('')
  // A copy of the old cookie is worth nothing either.
  await page.context().addCookies(before)
  expect((await page.request.get('/api/conversations')).status()).toBe(404)
})

test('Guessing codes comes to a halt, for the guesser alone', async ({ request, playwright }) => {
  await ask(request, question())
  const guess = () => request.post('/api/devices/join', { data: { code: 'AAAA-AAAA-AAAA' } })
  const answers = await Promise.all(Array.from({ length: 40 }, guess))
  const statuses = answers.map((answer) => answer.status())
  expect(statuses.filter((status) => status === 404).length).toBeGreaterThanOrEqual(20)
  const halted = answers.find((answer) => answer.status() === 429)
  expect(Number(halted?.headers()['retry-after'])).toBeGreaterThan(0)

  const { code } = await (await request.post('/api/devices/codes')).json()
  const other = await playwright.request.newContext({ baseURL: test.info().project.use.baseURL })
  expect((await other.post('/api/devices/join', { data: { code } })).status()).toBe(200)
  expect((await (await other.get('/api/conversations')).json()).items).toHaveLength(1)
  await other.dispose()
})
