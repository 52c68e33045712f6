import { expect } from '@playwright/test'
import {
  makeAsf,
  makeAvi,
  makeFlv,
  makeMatroska,
  makeMp4,
} from '#lib/attachments/testing/make-video.ts'
import { drawPicture, sentRequests } from './support/api.ts'
import { test } from './support/one-tab.ts'
import { answers, askInPage, attachments, dropFiles, uniqueQuestion } from './support/thread.ts'

const containers: [string, () => Buffer, string][] = [
  ['film.mp4', () => makeMp4(), 'video/mp4'],
  ['film.mov', () => makeMp4({ brand: 'qt  ' }), 'video/quicktime'],
  ['film.mkv', () => makeMatroska(), 'video/x-matroska'],
  ['film.webm', () => makeMatroska({ type: 'webm' }), 'video/webm'],
  ['film.avi', () => makeAvi(), 'video/x-msvideo'],
  ['film.flv', () => makeFlv(), 'video/x-flv'],
  ['film.wmv', () => makeAsf(), 'video/x-ms-wmv'],
]

for (const [name, make, mediaType] of containers) {
  test(`${name}: length and size are told, and it goes as ${mediaType}`, async ({ page }) => {
    await dropFiles(page, [{ name, type: '', data: make() }])
    await expect(attachments(page)).toContainText('0:06')
    await expect(attachments(page)).toContainText('320 × 240')
    await expect(attachments(page)).toContainText('tokens')
    const text = uniqueQuestion(`What happens in ${name}?`)
    await askInPage(page, text)
    await expect(answers(page)).toContainText('1 video')
    const [{ body }] = await sentRequests(text)
    expect(body.messages[0].content).toMatchObject([
      { type: 'video_url', video_url: { url: { mediaType } } },
      { type: 'text', text },
    ])
  })
}

test('A video can be uploaded to the service instead, and the request names its address', async ({
  page,
}) => {
  await dropFiles(page, [{ name: 'film.mp4', type: 'video/mp4', data: makeMp4() }])
  const choice = page.getByRole('combobox', { name: /film\.mp4/ })
  await choice.selectOption('upload')
  await expect(choice).toHaveValue('upload')
  const text = uniqueQuestion('What moves?')
  await askInPage(page, text)
  const [{ body, headers }] = await sentRequests(text)
  expect(body.messages[0].content[0].video_url.url).toMatch(/^oss:\/\//)
  expect(headers['x-dashscope-ossresourceresolve']).toBe('enable')
})

test('Eight pictures used as frames go as one film', async ({ page }) => {
  const files = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => ({
      name: `frame-${index}.png`,
      type: 'image/png',
      data: await drawPicture(640, 360, `#0${index}4080`),
    })),
  )
  await dropFiles(page, files)
  await page.getByRole('button', { name: 'Use as frames' }).click()
  await expect(attachments(page)).toHaveCount(1)
  await expect(attachments(page)).toContainText('8 frames')
  const text = uniqueQuestion('What changes?')
  await askInPage(page, text)
  await expect(answers(page)).toContainText('8 frames')
  const [{ body }] = await sentRequests(text)
  const [film] = body.messages[0].content
  expect(film).toMatchObject({ type: 'video', fps: 2 })
  expect(film.video).toHaveLength(8)
})
