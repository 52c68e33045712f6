import { z } from 'zod'
import { AppError, isErrorCode, viewError } from '#lib/errors.ts'
import type { Turn } from '#lib/generated/prisma/client.ts'
import type { Locale } from '#lib/messages.ts'
import type { TurnUsage, TurnView } from './schema.ts'

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
  | 'estimatedTokens'
  | 'highResolutionTaken'
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

function storedUsage(turn: StoredOutcome): TurnUsage | null {
  const { promptTokens, textTokens, imageTokens, videoTokens } = turn
  const { completionTokens, reasoningTokens } = turn
  const input = { promptTokens, textTokens, imageTokens, videoTokens }
  const counted = { ...input, completionTokens, reasoningTokens }
  if (Object.values(counted).every((count) => count === null)) return null
  const { estimatedTokens, highResolutionTaken } = turn
  return { ...counted, estimatedTokens, highResolutionTaken }
}
