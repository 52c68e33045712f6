import { existsSync, readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { sentRequests } from './support/api.ts'
import { type Film, makeFilm } from './support/make-film.ts'
import { askInPage, attachments, dropFiles, uniqueQuestion } from './support/thread.ts'

const small: Film = { seconds: 6, width: 320, height: 180, perSecond: 10 }

/** Drops a film on the page and opens the dialog that makes frames of it. */
async function openFrames(page: Page, film: Film): Promise<Locator> {
  const { data } = await makeFilm(page.context(), film)
  return openFile(page, 'film.mp4', data)
}

async function openFile(page: Page, name: string, data: Buffer): Promise<Locator> {
  await page.goto('/')
  await dropFiles(page, [{ name, type: 'video/mp4', data }])
  await page.getByRole('button', { name: `Make frames of ${name}` }).click()
  return page.getByRole('dialog', { name: `Frames of ${name}` })
}

const use = (dialog: Locator, count: number) =>
  dialog.getByRole('button', { name: `Use ${count} frames` })
const frames = (dialog: Locator) => dialog.getByRole('button', { name: /^Frame at / })

/** The second of the film that each thumbnail shows, told by how light its upper half is. */
const secondsShown = (dialog: Locator): Promise<number[]> =>
  frames(dialog).evaluateAll((buttons) =>
    Promise.all(
      buttons.map(async (button) => {
        const picture = button.querySelector('img')
        if (!picture) throw new Error('No thumbnail')
        await picture.decode()
        const context = new OffscreenCanvas(1, 1).getContext('2d')
        context?.drawImage(picture, 8, 8, 8, 8, 0, 0, 1, 1)
        return Math.round((context?.getImageData(0, 0, 1, 1).data[0] ?? 0) / 20)
      }),
    ),
  )

test('A video becomes frames of the size at which the model reads them', async ({ page }) => {
  const dialog = await openFrames(page, { seconds: 6, width: 1280, height: 720, perSecond: 10 })
  await expect(dialog).toContainText('0:06 · 1280 × 720')
  await expect(dialog.getByRole('status')).toHaveText(
    '12 frames · 3,566 tokens · from 0:00 to 0:06',
  )
  await use(dialog, 12).click()
  await expect(dialog).toBeHidden()
  await expect(attachments(page).filter({ hasText: '12 frames' })).toContainText('3,566 tokens')
  const text = uniqueQuestion('What happens in it?')
  await askInPage(page, text)
  const [sent] = await sentRequests(text)
  const film = sent.body.messages
    .at(-1)
    .content.find((part: { type: string; video?: unknown[] }) => part.type === 'video')
  expect(film).toMatchObject({ type: 'video', fps: 2 })
  expect(film.video).toHaveLength(12)
  expect(film.video[0]).toMatchObject({ mediaType: 'image/jpeg', width: 924, height: 504 })
})

test('A video too large to send becomes frames without leaving the browser', async ({ page }) => {
  const { data } = await makeFilm(page.context(), small)
  let sent = 0
  page.on('request', (request) => {
    sent += request.postDataBuffer()?.length ?? 0
  })
  await page.goto('/')
  await page.evaluate((encoded) => {
    const film = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    // A box of size 0 and type "free" is padding up to the end of the file.
    const padding = [new Uint8Array([0, 0, 0, 0, 0x66, 0x72, 0x65, 0x65]), new Uint8Array(150e6)]
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([film, ...padding], 'long.mp4', { type: 'video/mp4' }))
    document
      .querySelector('main')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, data.toString('base64'))
  await page.getByRole('button', { name: 'Make frames of long.mp4' }).click()
  const dialog = page.getByRole('dialog', { name: 'Frames of long.mp4' })
  await use(dialog, 12).click()
  await expect(attachments(page).filter({ hasText: '12 frames' })).toContainText('tokens')
  expect(sent).toBeLessThan(1_000_000)
})

for (const way of ['decoded', 'played, where there is no decoder'] as const) {
  test(`Each frame is the picture of its moment: ${way}`, async ({ page }) => {
    if (way !== 'decoded') await page.addInitScript('delete window.VideoDecoder')
    const dialog = await openFrames(page, small)
    await dialog.getByRole('spinbutton', { name: 'Seconds between frames' }).fill('1')
    await expect(use(dialog, 6)).toBeEnabled()
    await expect(frames(dialog)).toHaveCount(6)
    expect(await secondsShown(dialog)).toEqual([0, 1, 2, 3, 4, 5])
  })
}

test('A film that a phone turned upright is upright', async ({ page }) => {
  const dialog = await openFrames(page, { ...small, rotation: 90 })
  await expect(dialog).toContainText('180 × 320')
  await expect(use(dialog, 12)).toBeEnabled()
  const sides = await frames(dialog)
    .first()
    .locator('img')
    .evaluate((picture: HTMLImageElement) => [picture.naturalWidth, picture.naturalHeight])
  expect(sides).toEqual([135, 240])
})

test('A film is trimmed at both ends by keyboard', async ({ page }) => {
  const dialog = await openFrames(page, small)
  const [start, end] = ['Start', 'End'].map((name) => dialog.getByRole('slider', { name }))
  await start?.fill('200')
  await end?.fill('401')
  await end?.press('ArrowLeft')
  await expect(dialog.getByRole('status')).toContainText('from 0:02 to 0:04')
  await expect(use(dialog, 12)).toBeEnabled()
  const shown = await secondsShown(dialog)
  expect(new Set(shown)).toEqual(new Set([2, 3]))
  await start?.press('End')
  await expect(start ?? dialog).toHaveAttribute('aria-valuetext', '0:03.9')
})

test('A frame is left out by click, and taken back by keyboard', async ({ page }) => {
  const dialog = await openFrames(page, small)
  await expect(use(dialog, 12)).toBeEnabled()
  await frames(dialog).nth(0).click()
  await frames(dialog).nth(2).click()
  await expect(frames(dialog).nth(0)).toHaveAttribute('aria-pressed', 'false')
  await expect(dialog.getByRole('status')).toContainText('10 frames')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(frames(dialog).nth(0)).toHaveAttribute('aria-pressed', 'true')
  await expect(dialog.getByRole('status')).toContainText('11 frames')
  await page.keyboard.press('ArrowRight')
  await expect(frames(dialog).nth(1)).toBeFocused()
  await use(dialog, 11).click()
  await expect(attachments(page).filter({ hasText: '11 frames' })).toHaveCount(1)
})

test('Fewer than 4 or more than 512 frames cannot be used, and it is said why', async ({
  page,
}) => {
  const dialog = await openFrames(page, small)
  const status = dialog.getByRole('status')
  const count = dialog.getByRole('spinbutton', { name: 'Number of frames' })
  await count.fill('3')
  await expect(status).toContainText('at least 4')
  await expect(use(dialog, 3)).toBeDisabled()
  await count.fill('513')
  await expect(status).toContainText('at most 512')
  await expect(use(dialog, 513)).toBeDisabled()
  await dialog.getByRole('spinbutton', { name: 'Seconds between frames' }).fill('0.00001')
  await expect(status).toContainText('600,000 frames are too many')
  await count.fill('4')
  await dialog.getByRole('radio', { name: 'Spread evenly' }).check()
  await expect(use(dialog, 4)).toBeEnabled()
  await frames(dialog).first().click()
  await expect(status).toContainText('3 frames are too few')
})

test('Cancel stops the work at once, and lets go of every decoder', async ({ page }) => {
  await page.addInitScript(() => {
    const open = new Set<VideoDecoder>()
    Object.assign(window, {
      openDecoders: () => [...open].filter(({ state }) => state !== 'closed').length,
      VideoDecoder: class extends VideoDecoder {
        constructor(init: VideoDecoderInit) {
          super(init)
          open.add(this)
        }
      },
    })
  })
  const dialog = await openFrames(page, { seconds: 20, width: 1280, height: 720, perSecond: 25 })
  await dialog.getByRole('spinbutton', { name: 'Number of frames' }).fill('400')
  await expect(dialog.getByRole('progressbar', { name: 'Taking frames' })).toBeVisible()
  await expect.poll(() => page.evaluate('openDecoders()')).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => page.evaluate('openDecoders()')).toBe(0)
  await page.getByRole('button', { name: 'Make frames of film.mp4' }).click()
  await expect(use(dialog, 40)).toBeEnabled()
})

test('The dialog fits a phone @phone', async ({ page }) => {
  const dialog = await openFrames(page, small)
  await expect(use(dialog, 12)).toBeInViewport({ ratio: 1 })
  for (const name of ['Start', 'End']) {
    await expect(dialog.getByRole('slider', { name })).toBeInViewport({ ratio: 1 })
  }
  expect(await dialog.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  )
})

const unplayable = '../shared/corpus/videos/car-6s-mpeg4-mp3.avi'

test('A video that the browser cannot play is told so', async ({ page }) => {
  test.skip(!existsSync(unplayable), 'the shared corpus is not here')
  const dialog = await openFile(page, 'car.avi', readFileSync(unplayable))
  await expect(dialog.getByRole('alert')).toContainText('Convert it to MP4 (H.264)')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
