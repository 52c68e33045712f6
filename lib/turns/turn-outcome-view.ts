import { z } from 'zod'
import { AppError, isErrorCode, viewError } from '#lib/errors.ts'
import type { Turn } from '#lib/generated/prisma/client.ts'
import type { Locale } from '#lib/messages.ts'
import type { TurnView, Usage } from './schema.ts'

type StoredOutcome = Pick<
  Turn,
  | 'status'
  | 'errorCode'
  | 'errorDetails'
  | 'promptTokens'
  | 'textTokens'
  | 'imageTokens'
  | 'videoTokens'
  | 'completionTokens'
  | 'reasoningTokens'
  | 'reasoningMs'
>

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

/** How a stored turn ended, as the API gives it. */
export function turnOutcomeView(
  turn: StoredOutcome,
  locale: Locale,
  requestId: string,
): Pick<TurnView, 'status' | 'usage' | 'reasoningMs' | 'error'> {
  const error = storedError(turn)
  return {
    status: turn.status,
    usage: storedUsage(turn),
    reasoningMs: turn.reasoningMs,
    ...(error && { error: viewError(error, locale, requestId) }),
  }
}

/** The error that a row names; a code of a newer version than ours reads as `internal`. */
function storedError({ errorCode, errorDetails }: StoredOutcome): AppError | null {
  if (errorCode === null) return null
  const details = detailsSchema.safeParse(errorDetails)
  const code = isErrorCode(errorCode) ? errorCode : 'internal'
  return new AppError(code, details.success ? { details: details.data } : {})
}

function storedUsage(turn: StoredOutcome): Usage | null {
  const { promptTokens, textTokens, imageTokens, videoTokens } = turn
  const { completionTokens, reasoningTokens } = turn
  const usage = {
    promptTokens,
    textTokens,
    imageTokens,
    videoTokens,
    completionTokens,
    reasoningTokens,
  }
  return Object.values(usage).every((count) => count === null) ? null : usage
}
