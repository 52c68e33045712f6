import { expect, test } from '@playwright/test'
import { script } from './support/api.ts'
import {
  alerts,
  answers,
  askInPage,
  message,
  questions,
  send,
  uniqueQuestion,
} from './support/thread.ts'

test('What is asked in one tab is seen in the others, from its beginning to its end', async ({
  context,
}) => {
  const [opening, text] = [uniqueQuestion('Opening'), uniqueQuestion('Asked elsewhere')]
  const words = { reasoning: 'Hm.', answer: 'Seen everywhere.' }
  const goOn = await script(text, { ...words, holdAfter: { chunks: 0 } })
  const asking = await context.newPage()
  await asking.goto('/')
  await askInPage(asking, opening)
  const watching = await context.newPage()
  await watching.goto(asking.url())
  const elsewhere = await context.newPage()
  await elsewhere.goto('/')

  await send(asking, text)
  await expect(questions(watching)).toHaveCount(2)
  await expect(watching.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await expect(elsewhere.getByRole('img', { name: 'answering' })).toBeVisible()
  await message(watching).fill('Not yet')
  await message(watching).press('Enter')
  await expect(alerts(watching)).toContainText('still being answered')
  await goOn()
  await expect(answers(watching).nth(1)).toContainText('Seen everywhere.')
  await expect(elsewhere.getByRole('img', { name: 'answering' })).toBeHidden()
})
