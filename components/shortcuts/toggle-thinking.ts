/**
 * Opens or closes the thinking of the last turn in view: the lowest whose answer begins above the lower
 * edge of the window. Only the page knows what is in view, and its button knows how it stands.
 */
export function toggleThinking() {
  const buttons = Array.from(document.querySelectorAll<HTMLElement>('button[data-thinking]'))
  const edge = document.getElementById('message')?.getBoundingClientRect().top ?? innerHeight
  const button = buttons.findLast((each) => each.getBoundingClientRect().top < edge)
  button?.click()
  button?.scrollIntoView({ block: 'nearest' })
}
