import { expect, test } from 'vitest'
import { normaliseMath } from './normalise-math.ts'

test.each([
  ['inline parentheses', 'so \\( x^2 \\) is', 'so $$x^2$$ is'],
  ['display brackets', 'so\n\\[ x^2 \\]\nis', 'so\n$$\nx^2\n$$\nis'],
  ['brackets over lines', '\\[\nx\n\\]', '$$\nx\n$$'],
  ['brackets in a list', '- a\n  \\[ x \\]\n- b', '- a\n  $$\n  x\n  $$\n- b'],
  ['brackets in a sentence', 'so \\[x\\] is', 'so $$x$$ is'],
  ['single dollars', 'so $x$ is', 'so $$x$$ is'],
  ['a bare box', 'Answer: \\boxed{\\frac{1}{2}}.', 'Answer: $$\\boxed{\\frac{1}{2}}$$.'],
  ['double dollars on a line', '$$x$$', '$$\nx\n$$'],
])('%s become the one spelling', (_name, source, expected) => {
  expect(normaliseMath(source, false)).toBe(expected)
})

test.each([
  'It costs $5 and $10.',
  'US$5, then $ 7',
  '`\\( x \\)` and ``a ` $x$``',
  '```tex\n\\[ x \\]\n```\n',
  'a \\$x\\$ b',
  'two \\\\( slashes',
])('%j stays as it is', (source) => {
  expect(normaliseMath(source, false)).toBe(source)
})

test('a formula that is still streaming is held back, and shown when it never ends', () => {
  expect(normaliseMath('so \\( x^2 +', true)).toBe('so ')
  expect(normaliseMath('so \\( x^2 +', false)).toBe('so \\( x^2 +')
})

test('cut anywhere, no source of a formula is seen before its end', () => {
  const text = 'We get \\( a+b \\) and\n\\[ c \\]\nso \\boxed{d}.'
  for (let length = 0; length <= text.length; length++) {
    const shown = normaliseMath(text.slice(0, length), true)
    expect(shown.replace(/\$\$[^$]*\$\$/g, '')).not.toMatch(/\\[([]|boxed\{/)
  }
})
