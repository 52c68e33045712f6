import { type ElementHandle, expect, type Page } from '@playwright/test'
import { holdScripts, open } from './slow-scripts.ts'

interface Heard {
  control: number
  type: string
  /** The scripts had been let go by then. */
  late: boolean
}

declare global {
  interface Window {
    watched: { controls: Element[]; heard: Heard[]; late: boolean }
  }
}

const CONTROLS = 'button, a[href], input, select, textarea, summary, [role="button"]'

/**
 * Presses, picks and fills every control that is found on a page before its scripts arrive, and then
 * expects that the page hears of each exactly once, when it is alive. Returns how many there are.
 */
export async function pressEverything(page: Page, path: string): Promise<number> {
  const letGo = await holdScripts(page)
  // What the server says to a living page may take a control away, as with turns that were missing.
  await page.route('**/api/**', () => {})
  await page.addInitScript(watch)
  await open(page, path)
  const controls = await page.locator(CONTROLS).filter({ visible: true }).elementHandles()
  await page.evaluate((elements) => {
    window.watched.controls = elements as Element[]
  }, controls)
  const kinds = await Promise.all(controls.map(kindOf))
  // A press may cover others, and a link waits once something else was done: so links come first.
  const expected: (Heard & { name: string })[] = []
  for (const kind of ['link', 'summary', 'field', 'choice', 'box', 'button']) {
    for (const [index, control] of controls.entries()) {
      if (kinds[index] !== kind) continue
      const type = await use(control, kind)
      const name = await control.evaluate((node) => (node as Element).outerHTML.slice(0, 120))
      if (type) expected.push({ control: index, type, late: true, name })
    }
  }
  await page.evaluate(() => {
    window.watched.late = true
  })
  letGo()
  const heard = () => page.evaluate(() => window.watched.heard)
  for (const { name, ...delivery } of expected) {
    await expect
      .poll(async () => (await heard()).filter(({ control }) => control === delivery.control), name)
      .toEqual([delivery])
  }
  expect((await heard()).length).toBe(expected.length)
  return controls.length
}

const kindOf = (control: ElementHandle<Node>) =>
  control.evaluate((node) => {
    const element = node as HTMLInputElement
    if (element.localName === 'a') return 'link'
    if (element.localName === 'summary') return 'summary'
    if (element.localName === 'select') return 'choice'
    if (/checkbox|radio/.test(element.type)) return 'box'
    return /input|textarea/.test(element.localName) ? 'field' : 'button'
  })

/** Does what the control is for. Returns the event that the page has to hear, unless the browser does it all. */
async function use(control: ElementHandle<Node>, kind: string): Promise<string | null> {
  if (kind === 'field') {
    await control.fill('typed early')
    return 'input'
  }
  if (kind === 'choice') {
    const other = await control.evaluate(
      (node) =>
        Array.from((node as HTMLSelectElement).options).find((option) => !option.selected)?.value,
    )
    await control.selectOption(other ?? '')
    return 'change'
  }
  if (kind === 'summary') {
    await control.click()
    expect(await control.evaluate((node) => node.parentElement?.hasAttribute('open'))).toBe(true)
    return null
  }
  // Twice, as people do when nothing seems to happen.
  await control.click()
  if (kind === 'button') await control.click()
  // The file picker is opened at once, which only the browser can do.
  const picks = await control.evaluate((node) => (node as HTMLElement).dataset.picks)
  return kind === 'link' || picks ? null : 'click'
}

/** Runs inside the page, before all that is there. */
function watch() {
  const watched: Window['watched'] = { controls: [], heard: [], late: false }
  window.watched = watched
  const hear = (event: Event) => {
    const target = event.target as Element
    const field = /^(input|select|textarea)$/.test(target.localName)
    // Of a field, what changes it counts; of what is pressed, the press.
    const box = target.matches('[type="checkbox"], [type="radio"]')
    const counts = { click: !field || box, input: field && !box, change: target.matches('select') }
    if (
      !counts[event.type as keyof typeof counts] ||
      (event.type === 'input' && target.matches('select'))
    )
      return
    // An element that was rendered anew is the same control.
    const copy = target.closest('button, a')?.outerHTML
    const control = watched.controls.findIndex(
      (element) => element.contains(target) || (!element.isConnected && element.outerHTML === copy),
    )
    if (control < 0 || watched.controls[control]?.matches('a, summary')) return
    watched.heard.push({ control, type: event.type, late: watched.late })
    // It was heard, and that is all: the page must stay as it is for the next one.
    event.stopImmediatePropagation()
    if (!field) event.preventDefault()
  }
  for (const type of ['click', 'input', 'change']) document.addEventListener(type, hear, true)
  // The browser would follow a link here; that it would is enough.
  window.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) event.preventDefault()
  })
}
