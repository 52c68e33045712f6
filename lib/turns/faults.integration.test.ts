import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { ask, newOwner, question, setUpService } from './testing/set-up-service.ts'

setUpService()

test.each([
  ['refuses the key', 'sim-u5', 'failed', 'service_misconfigured'],
  ['forbids the key', 'sim-u5-403', 'failed', 'service_forbidden'],
  ['has no free tier left', 'sim-u5-free-tier', 'failed', 'quota_exhausted'],
  ['has suspended the account', 'sim-u6', 'failed', 'service_suspended'],
  ['is busy for hours', 'sim-u7-retry-after-9999', 'failed', 'service_busy'],
  ['is over its quota for a minute', 'sim-u7-minute-quota', 'failed', 'service_busy'],
  ['has no free quota left', 'sim-u7-free-quota', 'failed', 'quota_exhausted'],
  ['refuses the text', 'sim-u8', 'failed', 'input_refused'],
  ['refuses a picture', 'sim-u8-image', 'failed', 'input_refused'],
  ['refuses its own answer', 'sim-u8-output', 'failed', 'answer_refused'],
  ['finds the input too long', 'sim-u9', 'failed', 'input_too_long'],
  ['finds it too long, as an event', 'sim-u9-as-event', 'failed', 'input_too_long'],
  ['cannot use a picture', 'sim-u9-bad-picture', 'failed', 'picture_refused'],
  ['does not know the model', 'sim-u9-unknown-model', 'failed', 'model_unavailable'],
  ['does not support the model', 'sim-u9-not-supported', 'failed', 'model_unavailable'],
  ['has not activated the model', 'sim-u9-not-activated', 'failed', 'model_unavailable'],
  ['wants another kind of request', 'sim-u9-stream-only', 'failed', 'request_refused'],
  ['redirects', 'sim-u10-redirect', 'failed', 'service_misconfigured'],
  ['fails in mid-thought', 'sim-u13', 'failed', 'service_failed'],
  ['fails in mid-answer', 'sim-u13-answer', 'failed', 'service_failed'],
  ['ends without saying so', 'sim-u14-truncated', 'interrupted', 'stream_cut'],
  ['reaches its length limit', 'sim-u14-length', 'complete', 'answer_cut'],
  ['thinks and says nothing', 'sim-u15', 'failed', 'no_answer'],
  ['resets in mid-thought', 'sim-u17', 'interrupted', 'stream_cut'],
  ['resets in mid-answer', 'sim-u17-answer', 'interrupted', 'stream_cut'],
  ['resets inside a code block', 'sim-u17-code', 'interrupted', 'stream_cut'],
  ['sends one event of 5 MB', 'sim-u18', 'failed', 'upstream_malformed'],
  ['sends 1 MB without a line end', 'sim-u18-newlineless', 'failed', 'upstream_malformed'],
])('When the service %s (%s), the turn is %s with %s', async (_, model, status, code) => {
  const turn = question({ model })
  const seen = await ask(newOwner(), turn)
  const stored = await db.turn.findUniqueOrThrow({ where: { id: turn.id } })
  expect(seen.metadata).toMatchObject({ status, error: { code } })
  expect(seen.terminals).toHaveLength(1)
  expect(seen.done).toBe(true)
  expect(stored).toMatchObject({ status, errorCode: code, answer: seen.answer })
})

test.each([
  'sim-u11',
  'sim-u11-crlf',
  'sim-u11-comments',
  'sim-u11-no-space',
  'sim-u11-no-final-blank-line',
  'sim-u11-bom',
  'sim-u12',
  'sim-u12-malformed',
  'sim-u12-unknown-fields',
  'sim-u12-empty-choices',
  'sim-u12-null-delta',
  'sim-u12-role-only',
  'sim-u14',
  'sim-u14-after-done',
])('However the service frames its events (%s), the text is the same', async (model) => {
  const text = 'Frame this 画框?'
  const plain = await ask(newOwner(), question({ text }))
  const framed = await ask(newOwner(), question({ text, model }))
  expect(framed.metadata).toMatchObject({ status: 'complete' })
  expect(framed.answer).toBe(plain.answer)
  expect(framed.reasoning).toBe(plain.reasoning)
  expect(framed.answer).not.toContain('\uFFFD')
})

test.each([
  ['answers at once', 'sim-u15-answer-only'],
  ['mixes thinking and answer', 'sim-u15-interleaved'],
  ['thinks again after the answer began', 'sim-u15-reasoning-after'],
])('A model that %s (%s) completes', async (_, model) => {
  const turn = question({ model })
  const seen = await ask(newOwner(), turn)
  expect(seen.metadata).toMatchObject({ status: 'complete' })
  expect(await db.turn.findUnique({ where: { id: turn.id } })).toMatchObject({
    status: 'complete',
    answer: seen.answer,
  })
})
