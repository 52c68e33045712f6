/**
 * Appends text to a container that holds one paragraph per line. Only the last line's text node
 * grows, so that the browser lays out one line again and not the whole text.
 */
export function appendLines(container: HTMLElement, text: string) {
  const [rest = '', ...lines] = text.split('\n')
  const last = container.lastElementChild
  if (last) lastText(last).appendData(rest)
  else container.append(lineOf(rest))
  if (lines.length > 0) container.append(...lines.map(lineOf))
}

function lastText(line: Element): Text {
  if (line.firstChild instanceof Text) return line.firstChild
  const text = document.createTextNode('')
  line.append(text)
  return text
}

function lineOf(text: string): HTMLParagraphElement {
  const line = document.createElement('p')
  line.append(document.createTextNode(text))
  return line
}
