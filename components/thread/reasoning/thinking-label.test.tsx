import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import type { TurnUsage, TurnView } from '#lib/turns/schema.ts'
import english from '#messages/en.json'
import { ThinkingLabel } from './thinking-label.tsx'

const unknown: TurnUsage = {
  promptTokens: null,
  textTokens: null,
  imageTokens: null,
  videoTokens: null,
  completionTokens: null,
  reasoningTokens: null,
  estimatedTokens: null,
  highResolutionTaken: null,
}
const ended: TurnView = {
  id: 'turn',
  parentId: null,
  status: 'complete',
  text: '',
  answer: '',
  attachments: [],
  model: '',
  usage: null,
  reasoningMs: null,
  createdAt: '2026-01-01T00:00:00.000Z',
}

test.each([
  [42_300, 1_830, 'Thought for 42 s · 1,830 tokens'],
  [1_234_000, null, 'Thought for 1,234 s'],
  [300, 12, 'Thought for under a second · 12 tokens'],
  [null, null, 'Thought for a while'],
])('after %j ms and %j tokens it says "%s"', (reasoningMs, reasoningTokens, label) => {
  const turn = { ...ended, reasoningMs, usage: { ...unknown, reasoningTokens } }
  const markup = renderToStaticMarkup(
    <IntlProvider locale="en" messages={english} timeZone="UTC">
      <ThinkingLabel live={{ turn, stream: null, state: null }} />
    </IntlProvider>,
  )
  expect(markup).toBe(`<span>${label}</span>`)
})
