import { createTranslator } from 'use-intl/core'
import { type Locale, messagesOf } from '#lib/messages.ts'

/** The texts for a page that is made on the server only, where no context can carry them. */
export const textsOf = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), timeZone: 'UTC' })

export type Texts = ReturnType<typeof textsOf>
