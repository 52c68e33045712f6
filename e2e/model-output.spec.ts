import { expect, test } from '@playwright/test'
import { script } from './support/api.ts'
import { answers, askInPage, uniqueQuestion } from './support/thread.ts'

const hostile = String.raw`
![tracking](https://evil.example/pixel.png)
![relative](//evil.example/pixel.png)
![ref][1]

[1]: https://evil.example/ref.png

[click](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>)
<img src="https://evil.example/html.png" onerror="alert(1)">
<script>alert(1)</script>
<iframe src="https://evil.example"></iframe>

\( \href{javascript:alert(1)}{x} \includegraphics{https://evil.example/tex.png} \)
$$ \htmlData{onclick=alert(1)}{y} \url{javascript:alert(2)} $$
`

test('Whatever the model writes, no script runs and nothing is loaded from elsewhere', async ({
  page,
  baseURL,
}) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL ?? '') && !/^(blob|data):/.test(url)) foreign.push(url)
  })
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs++
    void dialog.dismiss()
  })
  const text = uniqueQuestion('Be hostile')
  await script(text, { answer: hostile.split(/(?=[ \n])/), chunksPerSecond: 400 })
  await page.goto('/')
  await askInPage(page, text)
  await expect(answers(page)).toContainText('click')
  const links = await answers(page)
    .locator('a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  expect(links.filter((href) => !/^https?:|^mailto:|^#/.test(href ?? '#'))).toEqual([])
  await expect(
    answers(page).locator('script, iframe, img[src^="http"], img[src^="//"]'),
  ).toHaveCount(0)
  expect(foreign).toEqual([])
  expect(dialogs).toBe(0)
})

test('Headings, tables, code and every kind of formula are rendered', async ({ page }) => {
  const text = uniqueQuestion('Show everything')
  await script(text, {
    answer: String.raw`## Title

| a | b |
|---|---|
| 1 | 2 |

Inline \( a^2 \) and $b^2$, displayed:

\[ \frac{1}{2} \]

$$ \boxed{42} $$

${'```'}js
const x = 1
${'```'}
`,
  })
  await page.goto('/')
  await askInPage(page, text)
  await expect(answers(page).getByRole('heading', { name: 'Title' })).toBeVisible()
  await expect(answers(page).getByRole('cell', { name: '2' })).toBeVisible()
  await expect(answers(page).locator('.katex')).toHaveCount(4)
  await expect(answers(page).locator('.katex-display')).toHaveCount(2)
  await expect(answers(page).locator('pre')).toContainText('const x = 1')
})
