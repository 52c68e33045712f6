import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { mediaHost } from './server/addresses.ts'
import { drawPicture, sentRequests } from './support/api.ts'
import {
  answers,
  askInPage,
  attachments,
  dropFiles,
  message,
  questions,
  uniqueQuestion,
} from './support/thread.ts'

const png = (name: string, data: Buffer) => ({ name, type: 'image/png', data })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const sendButton = (page: Page) => button(page, 'Send')

/** Three pictures that can be told apart by their sizes. */
async function dropThree(page: Page) {
  await dropFiles(page, [
    png('a.png', await drawPicture(320, 200)),
    png('b.png', await drawPicture(640, 480)),
    png('c.png', await drawPicture(300, 900)),
  ])
  // What a reload brings back is what the server has.
  await expect(attachments(page)).toContainText(['tokens', 'tokens', 'tokens'])
}

const manyPictures = async (count: number) => {
  const data = await drawPicture(64, 48)
  return Array.from({ length: count }, (_, index) => png(`p${index + 1}.png`, data))
}

/** Pastes a text as Ctrl + V does. */
const pasteText = (page: Page, text: string) =>
  message(page).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('The tray says what fitting did to a photo, and the original can be had instead @phone', async ({
  page,
}) => {
  const photo = await sharp(await drawPicture(4032, 3024))
    .jpeg()
    .toBuffer()
  await page.goto('/')
  await dropFiles(page, [{ name: 'photo.jpg', type: 'image/jpeg', data: photo }])
  await expect(attachments(page)).toContainText('4032 × 3024 → 1148 × 840')
  await expect(attachments(page)).toContainText('1,232 tokens')
  const original = button(page, 'Use original')
  await expect(original).toHaveAttribute('aria-pressed', 'false')
  await original.click()
  await expect(original).toHaveAttribute('aria-pressed', 'true')
  await expect(attachments(page)).not.toContainText('→')
  const text = uniqueQuestion('How large is it?')
  await askInPage(page, text)
  await expect(answers(page)).toContainText('4032 × 3024')
})

test('Pictures are numbered, moved by keyboard and by mouse, and sent in their order', async ({
  page,
}) => {
  await page.goto('/')
  await dropThree(page)
  await expect(attachments(page)).toContainText(['Picture 1', 'Picture 2', 'Picture 3'])

  await button(page, 'Move c.png').focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('c.png picked up, place 3 of 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('c.png is now at place 1 of 3.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(attachments(page)).toContainText(['c.png', 'a.png', 'b.png'])
  await expect(attachments(page).nth(0)).toContainText('Picture 1')
  await expect(button(page, 'Move c.png')).toBeFocused()

  await button(page, 'Move b.png').hover()
  await page.mouse.down()
  const target = await button(page, 'Move a.png').boundingBox()
  await page.mouse.move((target?.x ?? 0) + 8, (target?.y ?? 0) + 8, { steps: 6 })
  await expect(page.getByText('b.png is now at place 2 of 3.')).toBeAttached()
  await page.mouse.up()
  await expect(attachments(page)).toContainText(['c.png', 'b.png', 'a.png'])

  await page.reload()
  await expect(attachments(page)).toContainText(['c.png', 'b.png', 'a.png'])
  await askInPage(page, uniqueQuestion('Which comes first?'))
  await expect(answers(page).getByRole('row')).toContainText([
    '300 × 900',
    '640 × 480',
    '320 × 200',
  ])
  await expect(questions(page).getByRole('listitem')).toContainText([
    'Picture 1',
    'Picture 2',
    'Picture 3',
  ])
})

test('A finger on the handle moves an item', async ({ browser }) => {
  const page = await browser.newPage({ hasTouch: true, viewport: { width: 360, height: 740 } })
  await page.goto('/')
  await dropThree(page)
  const client = await page.context().newCDPSession(page)
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: { x: number; y: number }[],
  ) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  const from = await button(page, 'Move a.png').boundingBox()
  const to = await button(page, 'Move b.png').boundingBox()
  const [x, y] = [(from?.x ?? 0) + 10, (from?.y ?? 0) + 10]
  await touch('touchStart', [{ x, y }])
  await expect(page.getByText('a.png picked up, place 1 of 3.')).toBeAttached()
  await touch('touchMove', [{ x, y: (to?.y ?? 0) + 20 }])
  await expect(page.getByText('a.png is now at place 2 of 3.')).toBeAttached()
  await touch('touchEnd', [])
  await expect(attachments(page)).toContainText(['b.png', 'a.png', 'c.png'])
  await page.close()
})

test('Pictures are zoomed and leafed through, in the tray and in the thread @phone', async ({
  page,
}) => {
  await page.goto('/')
  await dropThree(page)
  const box = page.getByRole('dialog')
  const width = async () => (await box.getByRole('img').boundingBox())?.width ?? 0
  await button(page, 'Open b.png').click()
  await expect(box).toHaveAccessibleName('b.png')
  await expect(box.getByRole('img')).toHaveJSProperty('naturalWidth', 640)
  await button(page, 'Zoom in').click()
  const fitted = page.viewportSize()?.width === 360 ? 346 : 640
  await expect.poll(width).toBeGreaterThan(fitted * 1.3)
  await button(page, 'Reset').click()
  await expect.poll(width).toBeLessThan(fitted * 1.1)
  await page.keyboard.press('ArrowRight')
  await expect(box).toHaveAccessibleName('c.png')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(box).toHaveAccessibleName('a.png')
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await expect(button(page, 'Open b.png')).toBeFocused()

  await askInPage(page, uniqueQuestion('What are these?'))
  await questions(page).getByRole('button', { name: 'Open c.png' }).click()
  await expect(box.getByRole('img')).toHaveJSProperty('naturalHeight', 900)
  await button(page, 'Previous picture').click()
  await expect(box).toHaveAccessibleName('b.png')
  await button(page, 'Close').click()
  await expect(box).toBeHidden()
})

test('More than 20 pictures are kept, and go as the frames of one film', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, await manyPictures(21))
  await expect(attachments(page)).toHaveCount(21)
  await expect(page.getByRole('status').filter({ hasText: 'pictures' })).toHaveText(
    '21 pictures: at most 20 fit into one question. Use them as frames, or remove 1.',
  )
  await expect(sendButton(page)).toBeDisabled()
  await page.getByRole('spinbutton', { name: 'Frames per second' }).fill('4')
  await button(page, 'Use as frames').click()
  await expect(attachments(page)).toHaveCount(1)
  await expect(attachments(page)).toContainText('21 frames, 4 per second')
  await page.reload()
  await expect(attachments(page)).toContainText('21 frames, 4 per second')
  const text = uniqueQuestion('What moves?')
  await askInPage(page, text)
  await expect(questions(page)).toContainText('21 frames, 4 per second')
  const [sent] = await sentRequests(text)
  const video = sent.body.messages[0].content.find(
    (part: { type: string }) => part.type === 'video',
  )
  expect(video.video).toHaveLength(21)
})

test('Frames can be split into the pictures they were made of', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, await manyPictures(4))
  await button(page, 'Use as frames').click()
  await expect(attachments(page)).toHaveCount(1)
  await button(page, 'Split into pictures').click()
  await expect(attachments(page)).toContainText(['p1.png', 'p2.png', 'p3.png', 'p4.png'])
  await askInPage(page, uniqueQuestion('What are these?'))
  await expect(answers(page)).toContainText('4 pictures')
})

test('More pictures than a film holds are refused, and what was there stays', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, [png('kept.png', await drawPicture(64, 48))])
  await expect(attachments(page)).toContainText('64 × 48')
  await dropFiles(page, await manyPictures(513))
  await expect(page.getByText('at most 512 pictures; these are 514')).toBeVisible()
  await expect(attachments(page)).toHaveCount(1)
  await expect(sendButton(page)).toBeEnabled()
})

test('A file that is too large is refused at once, and a video is told of its frames', async ({
  page,
}) => {
  const uploads: string[] = []
  page.on('request', (request) => request.url().includes('/api/uploads') && uploads.push('sent'))
  await page.goto('/')
  // Make the file inside the page, so that a hundred megabytes need not be sent to it.
  await page.locator('main').evaluate((main) => {
    const dataTransfer = new DataTransfer()
    const megabyte = new Uint8Array(1024 * 1024)
    const parts = Array.from({ length: 101 }, () => megabyte)
    dataTransfer.items.add(new File(parts, 'long.mp4', { type: 'video/mp4' }))
    main.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(attachments(page).getByRole('alert')).toContainText('Make frames of it instead')
  expect(uploads).toEqual([])
})

test('The address of a picture that is pasted becomes an attachment; other text stays text', async ({
  page,
}) => {
  await page.goto('/')
  await pasteText(page, `http://${mediaHost}/holiday.png`)
  await expect(attachments(page)).toContainText('400 × 300')
  await expect(message(page)).toHaveValue('')
  await button(page, 'Remove holiday.png').click()
  await pasteText(page, 'http://127.0.0.1/secret.png')
  await expect(attachments(page)).toContainText('secret.png')
  await expect(message(page)).toHaveValue('')
  await expect(attachments(page).getByRole('alert')).toContainText('private network')
  await button(page, 'Remove secret.png').click()
  await expect(attachments(page)).toHaveCount(0)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('https://example.org/page'))
  await message(page).press('Control+v')
  await expect(message(page)).toHaveValue('https://example.org/page')
  await page.evaluate(() => navigator.clipboard.writeText(' https://example.org/cat.png'))
  await message(page).press('Control+Shift+v')
  await expect(message(page)).toHaveValue('https://example.org/page https://example.org/cat.png')
  await expect(attachments(page)).toHaveCount(0)
})

test('A picture by its URL and one of one’s own are asked about together', async ({ page }) => {
  await page.goto('/')
  await pasteText(page, `http://${mediaHost}/holiday.png`)
  await expect(attachments(page)).toContainText('400 × 300')
  await dropFiles(page, [png('own.png', await drawPicture(64, 48))])
  await expect(sendButton(page)).toBeEnabled()
  const text = uniqueQuestion('Which is larger?')
  await askInPage(page, text)
  await expect(answers(page)).toContainText('400 × 300')
  await expect(answers(page)).toContainText('64 × 48')
  const [{ body }] = await sentRequests(text)
  expect(body.messages[0].content).toMatchObject([
    { image_url: { url: { mediaType: 'image/png', width: 400 } } },
    { image_url: { url: { mediaType: 'image/png', width: 64 } } },
    { type: 'text', text },
  ])
})

test('A video is added by its URL, beside a picture of one’s own @phone', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, [png('own.png', await drawPicture(64, 48))])
  await button(page, 'Add by URL').click()
  const field = page.getByRole('textbox', { name: 'Picture or video URL' })
  await field.fill('not a web address')
  await button(page, 'Add').click()
  await expect(page.getByText('begins with http:// or https://')).toBeVisible()
  const film = `http://${mediaHost}/film.mp4`
  await field.fill(film)
  await field.press('Enter')
  await expect(field).toBeHidden()
  await expect(message(page)).toBeFocused()
  await expect(attachments(page).nth(1)).toContainText('The service fetches it from its address')
  const text = uniqueQuestion('What happens?')
  await askInPage(page, text)
  await expect(questions(page).getByRole('link')).toHaveAttribute('href', film)
  const [sent] = await sentRequests(text)
  expect(JSON.stringify(sent.body)).toContain(film)
})

test('An address where nobody answers can be tried again', async ({ page }) => {
  await page.goto('/')
  await button(page, 'Add by URL').click()
  await page.keyboard.type('https://nobody.invalid/a.png')
  await button(page, 'Add').click()
  await expect(attachments(page).getByRole('alert')).toContainText('nobody.invalid')
  await expect(sendButton(page)).toBeDisabled()
  const again = page.waitForRequest((request) => request.url().endsWith('/api/attachments'))
  await button(page, 'Try a.png again').click()
  await again
})
