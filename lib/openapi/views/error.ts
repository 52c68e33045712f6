import { z } from 'zod'
import { ERROR_CODES, type ErrorView } from '#lib/errors.ts'
import { named, view } from '../components.ts'

export const errorView = view<ErrorView>()(
  'Error',
  z.strictObject({
    // The view says `string`, so that a client outlives a new code; these are the ones there are.
    code: z.string().meta({ enum: ERROR_CODES }),
    message: z.string().describe("One sentence a person can act on, in the reader's language."),
    retryable: z.boolean().describe('Whether asking again, unchanged, can succeed.'),
    retryAfter: z.number().optional().describe('Seconds to wait before asking again.'),
    requestId: z.string(),
  }),
)

/** The body of every response that is an error. */
export const errorBody = named('ErrorBody', z.strictObject({ error: errorView }))
