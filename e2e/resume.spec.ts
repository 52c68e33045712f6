import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { script, sentRequests } from './support/api.ts'
import { startCuttingProxy } from './support/cutting-proxy.ts'
import { seededRandom } from './support/seeded-random.ts'
import {
  answers,
  openThinking,
  questions,
  send,
  stopButton,
  uniqueQuestion,
} from './support/thread.ts'

const words = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word}${index} `)
const reasoning = words('thought', 12)
const answer = words('word', 40)
/** What there is of the answer while it is held. */
const half = answer.slice(0, 10)

const copyAnswer = (page: Page) => page.getByRole('button', { name: 'Copy answer' })
const answering = (page: Page) => page.getByRole('img', { name: 'answering' })

/** A paragraph that is this text and nothing else. */
const exactly = (page: Page, text: string[]) =>
  answers(page).getByText(text.join('').trim(), { exact: true })

/** Asks what is answered by half until the function that is returned is called. */
async function askHeld(page: Page, text: string): Promise<() => Promise<void>> {
  const holdAfter = { answerText: 'word9 ' }
  const goOn = await script(text, { reasoning, answer, holdAfter, chunksPerSecond: 200 })
  await page.goto('/')
  await send(page, text)
  await expect(exactly(page, half)).toBeVisible()
  await expect(page).toHaveURL(/\/c\//)
  return goOn
}

/** The turn is seen from its start, and it runs. */
async function expectHalf(page: Page): Promise<void> {
  await expect(stopButton(page)).toBeVisible()
  await expect(exactly(page, half)).toBeVisible()
  await expect(await openThinking(page)).toHaveText(reasoning.join('').trim())
}

/** The turn has ended, and there is neither gap nor repeat in it. */
async function expectWhole(page: Page): Promise<void> {
  await expect(exactly(page, answer)).toBeVisible()
  await expect(copyAnswer(page)).toBeVisible()
  await expect(await openThinking(page)).toHaveText(reasoning.join('').trim())
}

/** Another device of the same owner: a browser of its own with the same identity. */
async function openElsewhere(browser: Browser, context: BrowserContext, url: string) {
  const other = await browser.newContext({ storageState: await context.storageState() })
  const page = await other.newPage()
  await page.goto(url)
  return page
}

test('A reload shows the running turn from its start and then the rest, and it is asked once', async ({
  page,
}) => {
  const text = uniqueQuestion('Reload me')
  const goOn = await askHeld(page, text)
  for (let times = 0; times < 2; times++) await page.reload()
  await expectHalf(page)
  await goOn()
  await expectWhole(page)
  expect(await sentRequests(text)).toHaveLength(1)
})

test('Closed in mid-answer and opened again, the turn is there from its start and runs on', async ({
  context,
}) => {
  const tab = await context.newPage()
  const goOn = await askHeld(tab, uniqueQuestion('Close me'))
  const url = tab.url()
  await tab.close()
  const again = await context.newPage()
  await again.goto(url)
  await expectHalf(again)
  await goOn()
  await expectWhole(again)
})

test('A second tab shows the running turn live from its start, in the thread and in the list', async ({
  context,
}) => {
  const first = await context.newPage()
  const goOn = await askHeld(first, uniqueQuestion('Watch me twice'))
  const second = await context.newPage()
  await second.goto(first.url())
  await expect(answering(second)).toBeVisible()
  await expectHalf(second)
  await goOn()
  for (const tab of [first, second]) await expectWhole(tab)
  await expect(answering(second)).toBeHidden()
})

test('Another device of the same owner shows the turn live, in the thread and in the list, and can stop it', async ({
  page,
  context,
  browser,
}) => {
  await askHeld(page, uniqueQuestion('Stop me elsewhere'))
  const elsewhere = await openElsewhere(browser, context, page.url())
  await expect(answering(elsewhere)).toBeVisible()
  await expectHalf(elsewhere)
  await stopButton(elsewhere).click()
  for (const each of [page, elsewhere]) {
    await expect(each.getByText('You stopped this answer.')).toBeVisible()
    await expect(exactly(each, half)).toBeVisible()
  }
  await elsewhere.context().close()
})

test('A minute without a network is said, heals by itself, and leaves no gap and no repeat', async ({
  page,
  context,
}) => {
  await page.clock.install()
  const text = uniqueQuestion('Lose the network')
  const goOn = await askHeld(page, text)
  const lost = page.getByText('Connection lost. Reconnecting…')
  await context.setOffline(true)
  await expect(lost).toBeVisible()
  await goOn()
  // A minute of the browser's own time, in which every attempt fails.
  await page.clock.runFor('01:00')
  await expect(lost).toBeVisible()
  await expect(exactly(page, half)).toBeVisible()
  await context.setOffline(false)
  await expectWhole(page)
  await expect(lost).toBeHidden()
  expect(await sentRequests(text)).toHaveLength(1)
})

const CUTS = 20

test(`Cut at ${CUTS} random offsets of a stream, the text heals, and after a reload it equals the recorded one`, async ({
  page,
}) => {
  test.setTimeout(180_000)
  const seed = Number(process.env.CUT_SEED ?? Date.now() % 1_000_000)
  console.log(`With CUT_SEED=${seed} the same streams are cut at the same offsets again.`)
  const random = seededRandom(seed)
  // Each its own words, so that a text of another stream would be seen.
  const spoken = (cut: number) => words('', 60).map((word) => `${cut}说${word.trim()}🎈é `)
  const thought = (cut: number) => words('', 60).map((word) => `${cut}想${word.trim()}🤔 `)
  const proxy = await startCuttingProxy()
  await page.goto(proxy.url)
  for (let cut = 0; cut < CUTS; cut++) {
    const text = uniqueQuestion(`Cut ${cut}`)
    await script(text, { reasoning: thought(cut), answer: spoken(cut), chunksPerSecond: 800 })
    const place = cut % 2 ? 'inside a character' : 'anywhere'
    // Head, text and the events' own words are longer than this in every one.
    proxy.cutNext({ bytes: Math.floor(random() * 2_000), place })
    await send(page, text)
    await expect(copyAnswer(page)).toHaveCount(cut + 1)
    expect(proxy.count()).toBe(cut + 1)
    await expect(exactly(page, spoken(cut))).toBeVisible()
    await expect(await openThinking(page, cut)).toHaveText(thought(cut).join('').trim())
  }
  await page.reload()
  await expect(questions(page)).toHaveCount(CUTS)
  for (let cut = 0; cut < CUTS; cut++) await expect(exactly(page, spoken(cut))).toBeVisible()
  await proxy.close()
})
