import { setTimeout as sleep } from 'node:timers/promises'
import { AppError, type ErrorCode } from '#lib/errors.ts'
import type { AnswerRequest } from './answer-request.ts'
import { forgetDelivered } from './media/deliver-media.ts'
import { retryDelay } from './retry-delay.ts'
import { type AnswerPart, streamAnswer } from './stream-answer.ts'

/** Emitted before a retry pause. `until` is epoch milliseconds. */
export interface WaitPart {
  type: 'wait'
  code: ErrorCode
  until: number
}

/**
 * As `streamAnswer`, asking again after errors that pass. It retries only before the first word;
 * later the reader has seen something and decides.
 */
export async function* streamWithRetries(
  request: AnswerRequest,
): AsyncGenerator<AnswerPart | WaitPart> {
  let renewed = false
  for (let retries = 0; ; ) {
    let begun = false
    try {
      for await (const part of streamAnswer(request)) {
        begun = true
        yield part
      }
      return
    } catch (error) {
      if (begun || !(error instanceof AppError)) throw error
      // The service may have dropped an uploaded file early, so upload it again, once.
      if (error.code === 'media_unreachable' && forgetDelivered(request) && !renewed) {
        renewed = true
        continue
      }
      const delay = retryDelay(error, retries++)
      if (delay === null) throw error
      yield { type: 'wait', code: error.code, until: Date.now() + delay }
      await sleep(delay, undefined, { signal: request.signal }).catch(() => {
        throw request.signal.reason
      })
    }
  }
}
