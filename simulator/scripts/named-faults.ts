import type { Behaviour } from './schema.ts'

const forEver = 86_400_000
/** Three seconds from now, in the HTTP date form of Retry-After. */
const inThreeSeconds = (): string => new Date(Date.now() + 3000).toUTCString()

/** Faults by the model id that asks for them; functions where the moment of the request matters. */
const faults: Record<string, Behaviour | (() => Behaviour)> = {
  'sim-u1': { refuseConnection: true },
  'sim-u2': { silentBeforeHeaders: true },
  'sim-u3': { chunksPerSecond: 0.1 },
  'sim-u4': { silenceAfter: { chunks: 5, ms: forEver } },
  'sim-u4-299': { silenceAfter: { chunks: 5, ms: 299_000 } },
  'sim-u4-301': { silenceAfter: { chunks: 5, ms: 301_000 } },
  'sim-u4-600': { silenceAfter: { chunks: 5, ms: 600_000 } },
  'sim-u4-answer': { silenceAfter: { chunks: 5, in: 'answer', ms: forEver } },
  'sim-u5': { refusal: 'invalid-key' },
  'sim-u5-403': { refusal: 'access-denied' },
  'sim-u5-free-tier': { refusal: 'free-tier-only' },
  'sim-u6': { refusal: 'arrearage' },
  'sim-u7': { refusal: 'rate-quota' },
  'sim-u7-burst': { refusal: 'burst-rate' },
  'sim-u7-retry-after-3': { refusal: 'rate-quota', headers: { 'retry-after': '3' } },
  'sim-u7-retry-after-date': () => ({
    refusal: 'rate-quota',
    headers: { 'retry-after': inThreeSeconds() },
  }),
  'sim-u7-retry-after-9999': { refusal: 'rate-quota', headers: { 'retry-after': '9999' } },
  'sim-u7-minute-quota': { refusal: 'minute-quota' },
  'sim-u7-free-quota': { refusal: 'free-quota' },
  'sim-u8': { refusal: 'inspection-text' },
  'sim-u8-image': { refusal: 'inspection-image' },
  'sim-u8-output': { errorAfter: { chunks: 20, in: 'answer', refusal: 'inspection-output' } },
  'sim-u9': { refusal: 'input-too-long' },
  'sim-u9-bad-picture': { refusal: 'picture-size' },
  'sim-u9-unknown-model': { refusal: 'model-not-found' },
  'sim-u9-not-supported': { refusal: 'model-not-supported' },
  'sim-u9-not-activated': { refusal: 'not-activated' },
  'sim-u9-stream-only': { refusal: 'stream-only' },
  'sim-u9-as-event': { refusal: 'input-too-long', errorForm: 'sse' },
  'sim-u10': { refusal: 'internal' },
  'sim-u10-timeout': { refusal: 'timeout' },
  'sim-u10-502': { status: 502, body: 'bad gateway', headers: { 'content-type': 'text/plain' } },
  'sim-u10-503': { refusal: 'model-serving' },
  'sim-u10-504': { status: 504, body: '' },
  'sim-u10-html': {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  },
  'sim-u10-empty': { status: 500, body: '' },
  'sim-u10-empty-200': { status: 200, body: '' },
  'sim-u10-redirect': { redirectTo: '/elsewhere' },
  'sim-u11': { framing: { splitEveryByte: true } },
  'sim-u11-crlf': { framing: { crlf: true } },
  'sim-u11-comments': { framing: { comments: true } },
  'sim-u11-no-space': { framing: { noSpaceAfterColon: true } },
  'sim-u11-no-final-blank-line': { framing: { noFinalBlankLine: true } },
  'sim-u11-bom': { framing: { bom: true } },
  'sim-u12': { junk: ['malformed', 'unknown-fields', 'empty-choices', 'null-delta', 'role-only'] },
  'sim-u12-malformed': { junk: ['malformed'] },
  'sim-u12-unknown-fields': { junk: ['unknown-fields'] },
  'sim-u12-empty-choices': { junk: ['empty-choices'] },
  'sim-u12-null-delta': { junk: ['null-delta'] },
  'sim-u12-role-only': { junk: ['role-only'] },
  'sim-u13': { errorAfter: { chunks: 10, refusal: 'internal' } },
  'sim-u13-answer': { errorAfter: { chunks: 20, in: 'answer', refusal: 'internal' } },
  'sim-u14': { omitDone: true },
  'sim-u14-truncated': { omitDone: true, omitFinishReason: true, omitUsage: true },
  'sim-u14-after-done': { afterDone: 'data: {"after":"done"}\n\n' },
  'sim-u14-length': { finishReason: 'length' },
  'sim-u15': { reasoningOnly: true },
  'sim-u15-answer-only': { answerOnly: true },
  'sim-u15-interleaved': { interleave: true },
  'sim-u15-reasoning-after': { reasoningAfterAnswer: true },
  'sim-u15-inline-think': { inlineThink: 'opened' },
  'sim-u15-unopened-think': { inlineThink: 'unopened' },
  'sim-u16': { reasoningChunks: 200_000, chunksPerSecond: 500 },
  'sim-u17': { resetAfter: { chunks: 10 } },
  'sim-u17-answer': { resetAfter: { chunks: 20, in: 'answer' } },
  'sim-u17-code': { resetAfter: { answerText: '```json\n{' } },
  'sim-u17-formula': { resetAfter: { answerText: '\\[ ' } },
  'sim-u18': { hugeEventBytes: 5_000_000 },
  'sim-u18-newlineless': { newlinelessBytes: 1_000_000 },
  'sim-u19': { ignoreAbort: true, reasoningChunks: 6000 },
}

export function faultNames(): string[] {
  return Object.keys(faults)
}

/** The behaviour that a model id of the form `sim-<fault>` stands for; null for a real model. */
export function findNamedFault(modelId: string): Behaviour | null {
  const fault = faults[modelId]
  if (!fault) return null
  return typeof fault === 'function' ? fault() : fault
}
