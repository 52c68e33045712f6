import { chineseAnswer, chineseReasoning } from './chinese.ts'
import type { ReplyContext } from './context.ts'
import { englishAnswer, englishReasoning } from './english.ts'

/** Reasoning and answer in the language of the question. */
export function composeReply(context: ReplyContext): { reasoning: string; answer: string } {
  if (context.chinese) {
    return { reasoning: chineseReasoning(context), answer: chineseAnswer(context) }
  }
  return { reasoning: englishReasoning(context), answer: englishAnswer(context) }
}
