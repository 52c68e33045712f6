'use client'
import type { ReactNode } from 'react'
import { type AbstractIntlMessages, IntlProvider } from 'use-intl'
import { useStart } from '#client/start/use-start.ts'

/** Around every client component: gives them the texts of the reader's language, and says when they are alive. */
export function IntlWrapper(props: {
  locale: string
  messages: AbstractIntlMessages
  children: ReactNode
}) {
  useStart()
  return (
    <IntlProvider locale={props.locale} messages={props.messages} timeZone="UTC">
      {props.children}
    </IntlProvider>
  )
}
