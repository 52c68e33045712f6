import { AppError } from '#lib/errors.ts'
import { classifyServiceError } from './classify-service-error.ts'
import { errorFields, readErrorBody } from './read-service-error.ts'

const OPENING_BRACE = 0x7b

/**
 * Passes a body of events through. One that begins like a JSON object is no stream: some gateways
 * say an error under status 200, some servers do not stream. No content type can be trusted.
 * @throws AppError: what the JSON says, or `upstream_malformed` when it says no error.
 */
export async function* refusePlainJson(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const reader = body[Symbol.asyncIterator]()
  try {
    const first = await reader.next()
    if (first.done) return
    const all = startWith(first.value, reader)
    if (first.value[0] !== OPENING_BRACE) return yield* all
    const { code, message } = errorFields(await readErrorBody(all))
    if (code || message) throw classifyServiceError({ code, message })
    throw new AppError('upstream_malformed')
  } finally {
    await reader.return?.()
  }
}

async function* startWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>) {
  yield first
  yield* { [Symbol.asyncIterator]: () => rest }
}
