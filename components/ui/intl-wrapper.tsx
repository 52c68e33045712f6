'use client'
import type { ReactNode } from 'react'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'

/** Gives every client component the texts of the reader's language. */
export function IntlWrapper(props: {
  locale: string
  messages: AbstractIntlMessages
  children: ReactNode
}) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages} timeZone="UTC">
      {props.children}
    </IntlProvider>
  )
}
