import type { Evidence } from '../evidence/evidence.ts'
import { type Question, textOf } from '../question.ts'
import { firstSentence } from './describe.ts'

/** What a reply is written from. */
export interface ReplyContext {
  evidence: Evidence
  patch: number
  highResolution: boolean
  /** Chinese when the question holds a Chinese character, else English. */
  chinese: boolean
  /** The last question's text, its first line, at most 120 characters. */
  asked: string
  /** Finished turns before this question. */
  earlierTurns: number
  /** First sentence of the previous answer; null on a first question. */
  previousAnswer: string | null
  /** The system message where the model honours one. */
  instructions: string | null
}

/** Gathers what the reply may speak of. */
export function gatherContext(question: Question, evidence: Evidence): ReplyContext {
  const { messages, model } = question
  const answers = messages.filter(({ role }) => role === 'assistant')
  const system = messages.find(({ role }) => role === 'system')
  const last = answers.at(-1)
  return {
    evidence,
    patch: model.patch,
    highResolution: question.highResolution,
    chinese: /[\u3400-\u9fff]/.test(textOf(messages.at(-1))),
    asked: firstSentence(textOf(messages.at(-1))),
    earlierTurns: answers.length,
    previousAnswer: last ? firstSentence(textOf(last)) : null,
    instructions: system && model.honoursSystem ? firstSentence(textOf(system)) : null,
  }
}
