import type { ServerResponse } from 'node:http'
import { createCompatibleEncoder } from '../compatible/encode.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { createNativeEncoder } from '../native/encode.ts'
import { frameSteps } from '../playback/frame-steps.ts'
import { playReply } from '../playback/play-reply.ts'
import type { Question } from '../question.ts'
import type { RequestRecord } from '../recording/record.ts'
import type { State } from '../state.ts'
import { answerInstead } from './answer-instead.ts'
import { paceOf } from './pace.ts'
import { prepareReply } from './prepare-reply.ts'
import { streamSteps } from './stream-steps.ts'

/** Answers a valid question as its script says, or truthfully when it has none. */
export function answerQuestion(
  response: ServerResponse,
  question: Question,
  evidence: Evidence,
  record: RequestRecord,
  state: State,
): void {
  const behaviour = state.scripts.take(question)
  if (answerInstead(response, behaviour, question.transport, record.id)) return
  const settings = paceOf(state.settings, behaviour)
  const context = {
    requestId: record.id,
    modelId: question.model.id,
    textTokens: evidence.textTokens,
    imageTokens: behaviour.imageTokens ?? evidence.imageTokens,
    videoTokens: evidence.videoTokens,
    includeUsage: question.includeUsage,
    reportsReasoning: !question.model.alwaysThinks,
  }
  const encoder =
    question.transport === 'compatible'
      ? createCompatibleEncoder(context, behaviour)
      : createNativeEncoder(context)
  const { chunks, finishReason } = prepareReply(question, evidence, behaviour, settings)
  const steps = playReply(chunks, encoder, behaviour, settings, finishReason)
  streamSteps(response, {
    steps: behaviour.framing ? frameSteps(steps, behaviour.framing) : steps,
    firstByteDelayMs: behaviour.silentBeforeHeaders ?? settings.firstByteDelayMs,
    ignoreAbort: behaviour.ignoreAbort === true,
    record,
    ticker: state.ticker,
  })
}
