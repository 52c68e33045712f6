import type { Evidence } from '../evidence/evidence.ts'
import { arrangeChunks } from '../playback/arrange-chunks.ts'
import { thinkInline } from '../playback/think-inline.ts'
import type { Question } from '../question.ts'
import { composeReply } from '../reply/compose-reply.ts'
import { gatherContext } from '../reply/context.ts'
import type { Chunk } from '../reply/reply.ts'
import { splitIntoChunks } from '../reply/split-into-chunks.ts'
import type { Behaviour } from '../scripts/schema.ts'
import type { Settings } from '../settings.ts'

function piecesOf(scripted: string | string[] | undefined, composed: string): string[] {
  return Array.isArray(scripted) ? scripted : splitIntoChunks(scripted ?? composed)
}

/** The chunks to play for a question and why they end: "stop", or "length" when they are cut. */
export function prepareReply(
  question: Question,
  evidence: Evidence,
  behaviour: Behaviour,
  settings: Settings,
): { chunks: Iterable<Chunk>; finishReason: string } {
  const composed = composeReply(gatherContext(question, evidence))
  const reasoning = question.thinks ? piecesOf(behaviour.reasoning, composed.reasoning) : []
  const answer = piecesOf(behaviour.answer, composed.answer)
  const wanted = settings.answerChunks ?? answer.length
  const counts = {
    reasoning: settings.reasoningChunks ?? reasoning.length,
    answer: Math.min(wanted, question.maxTokens ?? wanted),
  }
  const chunks = arrangeChunks({ reasoning, answer }, counts, behaviour)
  return {
    chunks: behaviour.inlineThink ? thinkInline(chunks, behaviour.inlineThink) : chunks,
    finishReason: counts.answer < wanted ? 'length' : 'stop',
  }
}
