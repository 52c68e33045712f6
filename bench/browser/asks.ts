import type { Page } from 'playwright'

const question = 'What do you see?'
/** A turn of 45 s on a slowed processor, with room for a page that cannot keep up. */
const timeout = 300_000

/** Asks as a person does, and sees the answer through to its end. */
export async function askInApp(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(question)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('button', { name: 'Copy answer' }).waitFor({ timeout })
}

/** The plainest page there can be: what comes is appended, as it came, to one text. */
export async function askInBarePage(page: Page): Promise<void> {
  await page.evaluate(async (text) => {
    const node = document.body.appendChild(document.createElement('main'))
    const response = await fetch('/api/chat', { method: 'POST', body: JSON.stringify({ text }) })
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      node.append(part.value)
    }
  }, question)
}
