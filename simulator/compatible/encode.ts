import { refusalBody } from '../http/refusal-body.ts'
import type { Encoder, EncoderContext } from '../playback/encoder.ts'
import type { Behaviour, Junk } from '../scripts/schema.ts'
import { compatibleUsage } from './usage.ts'

const answerKeys = ['absent', 'null', 'empty'] as const

/**
 * The key order and the absent, null and empty keys of real captures. The pieces around the text
 * are made once per stream, so that a chunk costs one JSON.stringify of a short string.
 */
export function createCompatibleEncoder(context: EncoderContext, behaviour: Behaviour): Encoder {
  const created = Math.floor(Date.now() / 1000)
  const model = JSON.stringify(context.modelId)
  const tail = `"created":${created},"system_fingerprint":null,"model":${model},"id":"chatcmpl-${context.requestId}"}\n\n`
  const wrap = (delta: string, finish = 'null'): string =>
    `data: {"choices":[{"delta":${delta},"finish_reason":${finish},"index":0,"logprobs":null}],` +
    `"object":"chat.completion.chunk","usage":null,${tail}`
  const [before, after = ''] = wrap('\0').split('\0')
  const reasoningKey = behaviour.reasoningKey ?? 'reasoning_content'
  const answerTails = {
    absent: '}',
    null: `,"${reasoningKey}":null}`,
    empty: `,"${reasoningKey}":""}`,
  }
  const answerKey = behaviour.answerReasoningKey ?? 'mixed'
  let reasoningCount = 0
  let answerCount = 0

  const junk: Record<Junk, string> = {
    malformed: 'data: {"choices":[{"delta":{"content":"lost\n\n',
    'unknown-fields': wrap('{"content":"","mood":"curious","nested":{"deep":[1]}}'),
    'empty-choices': `data: {"choices":[],"object":"chat.completion.chunk","usage":null,${tail}`,
    'null-delta': wrap('null'),
    'role-only': wrap('{"role":"assistant"}'),
  }

  return {
    opening: () => wrap(`{"content":null,"role":"assistant","${reasoningKey}":""}`),
    chunk({ kind, text }) {
      const quoted = JSON.stringify(text)
      if (kind === 'reasoning') {
        reasoningCount += 1
        return `${before}{"content":null,"${reasoningKey}":${quoted}}${after}`
      }
      const form = answerKey === 'mixed' ? answerKeys[answerCount % 3] : answerKey
      answerCount += 1
      return `${before}{"content":${quoted}${answerTails[form ?? 'absent']}${after}`
    },
    finish: (reason) => wrap('{"content":""}', JSON.stringify(reason)),
    usage() {
      if (!context.includeUsage) return ''
      const usage = JSON.stringify(compatibleUsage(context, reasoningCount, answerCount))
      return `data: {"choices":[],"object":"chat.completion.chunk","usage":${usage},${tail}`
    },
    done: () => 'data: [DONE]\n\n',
    error: (form) =>
      `data: ${JSON.stringify(refusalBody(form, 'compatible', context.requestId))}\n\n`,
    junk: (kind) => junk[kind],
  }
}
