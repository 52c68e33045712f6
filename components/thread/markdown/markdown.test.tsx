import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import messages from '#messages/en.json'
import Markdown from './markdown.tsx'

function render(text: string, streaming = false): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <Markdown text={text} streaming={streaming} />
    </IntlProvider>,
  )
}

const HOSTILE = [
  '<img src=https://evil.example/a onerror=alert(1)><script>alert(1)</script>',
  '![a](https://evil.example/b.png) ![c][d]\n\n[d]: https://evil.example/d.png',
  '[x](javascript:alert(1)) [y](//evil.example) [z](data:text/html,1) <javascript:alert(1)>',
  '$\\href{javascript:alert(1)}{x}$ \\( \\includegraphics{https://evil.example/e.png} \\)',
  '\\[ \\htmlData{a=b}{x} \\htmlStyle{background:url(https://evil.example)}{y} \\]',
  '| <b>a</b> | b |\n|---|---|\n| ![t](https://evil.example/t) | <iframe src=x> |',
].join('\n\n')

/** The elements and attributes of markup, without the text between them. */
function tags(markup: string): string {
  return (markup.match(/<[^>]*>/g) ?? []).join('')
}

// Hundreds of pages are rendered, beside a production build.
test('hostile output, cut anywhere, makes no request and no script', { timeout: 60_000 }, () => {
  for (let length = 1; length <= HOSTILE.length; length++) {
    const markup = tags(render(HOSTILE.slice(0, length), true))
    expect(markup).not.toMatch(/<(img|script|iframe|object|embed|form|svg:image)\b/i)
    expect(markup).not.toMatch(/\b(src|srcset|on\w+|data-a)=|javascript:|url\(/i)
    expect(markup.match(/href="(?!https?:|mailto:)/i)).toBeNull()
  }
})

test('headings, tables, lists and code become what they are', () => {
  const markup = render(
    '## T\n\n| a | b |\n|---|--:|\n| `x|y` | 2 |\n\n3. c\n4. d\n\n```js\n1 < 2\n```',
  )
  expect(markup).toContain('<h2>T</h2>')
  expect(markup).toContain('<th>a</th><th style="text-align:right">b</th>')
  expect(markup).toContain('<ol start="3"><li>c</li><li>d</li></ol>')
  expect(markup).toContain('1 &lt; 2')
})

test('formulas in every spelling are set, in sentences, lists and tables too', () => {
  const text =
    'a \\(x\\)\n\n\\[y\\]\n\n- b\n  \\[z\\]\n\n| c |\n|---|\n| $|w|$ |\n\n\\boxed{5} and $$v$$'
  const markup = render(text)
  expect(markup.match(/class="katex"/g)).toHaveLength(6)
  expect(markup.match(/katex-display/g)).toHaveLength(2)
  expect(markup).toContain('<li>')
})

test('raw HTML is shown as it was written', () => {
  expect(render('see <b>this</b>')).toContain('see &lt;b&gt;this&lt;/b&gt;')
})

test('bold Chinese needs no blanks around it', () => {
  expect(render('他说**“你好”**然后')).toContain('<strong>“你好”</strong>然后')
})

test('what is unfinished does not flash', () => {
  expect(render('some **bo', true)).toContain('<strong>bo</strong>')
  expect(render('a [link](https://exa', true)).not.toContain('](')
  expect(render('| a | b |\n|--', true)).not.toContain('|')
  expect(render('| a | b |\n|---|---|\n| 1', true)).toContain('<table>')
  expect(render('```js\nlet a', true)).toContain('<pre')
})
