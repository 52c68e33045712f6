import { createTranslator } from 'use-intl/core'
import { AppError, type ErrorDetails, viewError } from '#lib/errors.ts'
import { withoutInvisible } from '#lib/invisible.ts'
import { type Locale, type Messages, messagesOf } from '#lib/messages.ts'

type Reason = keyof Messages['data']['refusals']

/** Longest piece of the archive's own text that a reason repeats. */
const MAX_QUOTE_LENGTH = 200

/** Why an archive is refused, until somebody knows the reader's language. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly details: ErrorDetails

  /** @param details the values that the reason names; the archive's own text is made inert. */
  constructor(reason: Reason, details: ErrorDetails = {}, cause?: unknown) {
    super(reason, { cause })
    this.name = 'Refusal'
    this.reason = reason
    this.details = Object.fromEntries(
      Object.entries(details).map(([name, value]) => [name, inert(value)]),
    )
  }
}

/** A picture or video that is refused, by the entry that it came from. */
export class MediaRefusal extends Refusal {
  readonly error: AppError

  constructor(entry: string, error: AppError) {
    super('media', { entry }, error)
    this.error = error
  }
}

/** A refusal as the one kind of error that leaves this folder; anything else as it is. */
export function describeRefusal(thrown: unknown, locale: Locale): unknown {
  if (!(thrown instanceof Refusal)) return thrown
  const translate = createTranslator({ locale, messages: messagesOf(locale).data.refusals })
  const message = thrown instanceof MediaRefusal && {
    message: viewError(thrown.error, locale, '').message,
  }
  const reason = translate(thrown.reason, { ...thrown.details, ...message })
  return new AppError('archive_unreadable', { details: { reason }, cause: thrown })
}

const inert = (value: string | number) =>
  typeof value === 'number' ? value : withoutInvisible(value).slice(0, MAX_QUOTE_LENGTH)
